import { cardElements, parseMarkdown, postParagraphs } from '../../nodes/shared/markdown';

const KEYS: ReadonlyMap<string, string> = new Map([['https://a.example/chart.png', 'img_chart']]);
const keyOf = (source: string) => KEYS.get(source);

function card(markdown: string) {
	return cardElements(parseMarkdown(markdown), keyOf);
}

function cardText(markdown: string): unknown {
	const elements = card(markdown);
	expect(elements).toHaveLength(1);
	return elements[0].content;
}

function post(markdown: string) {
	return postParagraphs(parseMarkdown(markdown), keyOf);
}

function postText(markdown: string): unknown {
	const paragraphs = post(markdown);
	expect(paragraphs).toHaveLength(1);
	return paragraphs[0][0].text;
}

/** What is written, what a card gets of it, and what a post gets. */
const CASES: ReadonlyArray<[name: string, given: string, inCard: string, inPost: string]> = [
	['a heading', '## Result ##', '## Result', '**Result**'],
	[
		'a deep heading with a link',
		'###### See [it](https://a.example)',
		'###### See [it](https://a.example)',
		'**See** [it](https://a.example)',
	],
	[
		'styles',
		'**bold** *it* ***both*** ~~gone~~',
		'**bold** *it* ***both*** ~~gone~~',
		'**bold** *it* ***both*** ~~gone~~',
	],
	['styles in each other', '**a ~~b~~ c**', '**a ~~b~~ c**', '**a** ~~b~~ **c**'],
	[
		'a link in bold, which posts do not parse',
		'**[x](https://a.example)**',
		'**[x](https://a.example)**',
		'[x](https://a.example)',
	],
	['spaces beside marks', '** no bold **', '&#42;&#42; no bold &#42;&#42;', '** no bold **'],
	[
		'marks that nothing closes',
		'2 * 3 and **open',
		'2 &#42; 3 and &#42;&#42;open',
		'2 * 3 and **open',
	],
	[
		'underscores within words',
		'snake_case_name _it_',
		'snake_case_name *it*',
		'snake_case_name *it*',
	],
	['escaped marks', '\\*no\\* \\# no', '&#42;no&#42; # no', '*no* # no'],
	[
		'HTML that has a counterpart',
		'<b>b</b> <u>u</u><br>next <a href="https://a.example">a</a>',
		'**b** u\nnext [a](https://a.example)',
		'**b** ~u~\nnext [a](https://a.example)',
	],
	['HTML without one', '<span>kept</span><!-- not seen -->', 'kept', 'kept'],
	['what looks like a tag', 'a <T> b < c', 'a &#60;T&#62; b &#60; c', 'a <T> b < c'],
	['elements of cards', "<font color='red'>red</font>", "<font color='red'>red</font>", 'red'],
	['entities', '&lt;b&gt; &amp;amp; &#42;', '&#60;b&#62; &#38;amp; &#42;', '<b> &amp; *'],
	[
		'a mention written plainly',
		'Hi @{ou_1} and @all.',
		'Hi <at id=ou_1></at> and <at id=all></at>.',
		'Hi <at user_id="ou_1"></at> and <at user_id="all"></at>.',
	],
	[
		'mentions of either dialect',
		'<at user_id="ou_1">Tom</at> <at id=all></at>',
		'<at id=ou_1></at> <at id=all></at>',
		'<at user_id="ou_1"></at> <at user_id="all"></at>',
	],
	[
		'a mention by address, which posts do not have',
		'@{ada@example.com}',
		'<at email=ada@example.com></at>',
		'@ada@example.com',
	],
	['addresses that are no mention', 'me@all.com a@all', 'me@all.com a@all', 'me@all.com a@all'],
	[
		'a bare address',
		'See https://a.example/x_y*z.',
		'See [https://a.example/x_y&#42;z](https://a.example/x_y*z).',
		'See [https://a.example/x_y*z](https://a.example/x_y*z).',
	],
	[
		'an address with spaces and brackets',
		'[x](<https://a.example/a b(c)>)',
		'[x](https://a.example/a%20b%28c%29)',
		'[x](https://a.example/a%20b%28c%29)',
	],
	['a link that leads nowhere on the web', '[x](../y "title")', 'x (../y)', 'x (../y)'],
	['code', '`a*b` ``c`d``', '`a*b` `` c`d ``', '`a*b` `` c`d ``'],
	[
		'a fence',
		'```js\nlet a = "<b>";\n```',
		'```js\nlet a = "<b>";\n```',
		'```js\nlet a = "<b>";\n```',
	],
	['a fence in a fence', '````\n```\n````', '````\n```\n````', '````\n```\n````'],
	['a fence that is never closed', '```\na', '```\na\n```', '```\na\n```'],
	[
		'a list in a list',
		'- a\n  - b\n    c\n- d',
		'- a\n    - b\n        c\n- d',
		'- a\n    - b\n        c\n- d',
	],
	['numbers', '3. a\n4. b', '3. a\n4. b', '3. a\n4. b'],
	['tasks', '- [ ] open\n- [x] done', '- ☐ open\n- ☑ done', '- ☐ open\n- ☑ done'],
	['a quote', '> a\n> b\n>\n> - c', '> a\n> b\n> - c', '> a\n> b\n> - c'],
	['a rule', 'a\n---\nb', 'a\n\n---\n\nb', 'a\n\n --- \n\nb'],
	['lines of a paragraph', 'a\nb\\\nc', 'a\nb\nc', 'a\nb\nc'],
	['a line that only looks like a list', '+1 from me', '&#43;1 from me', '+1 from me'],
	[
		'a table',
		'| a | b |\n|---|:-:|\n| 1 | x\\|y |\n| 长 | [l](https://a.example) |',
		'| a | b |\n| --- | --- |\n| 1 | x&#124;y |\n| 长 | [l](https://a.example) |',
		'```\na  | b\n---|----------------------\n1  | x|y\n长 | l (https://a.example)\n```',
	],
];

describe('Markdown', () => {
	test.each(CASES)('%s: in a card', (_, given, inCard) => {
		expect(cardText(given)).toBe(inCard);
	});

	test.each(CASES)('%s: in a post', (_, given, _inCard, inPost) => {
		expect(postText(given)).toBe(inPost);
	});

	test.each(CASES)('%s: what a card says reads as the same again', (_, _given, inCard) => {
		expect(cardText(inCard)).toBe(inCard);
	});
});

describe('what is not meant as a mention or a link is none', () => {
	const GAP = '\u200b';

	test.each([
		['escaped', '\\<at user_id="all"\\>\\</at\\>'],
		['as entities', '&lt;at user_id="all"&gt;&lt;/at&gt;'],
		['as the text of a link', '[\\<AT user_id="all"\\>](https://a.example)'],
		['in two pieces', '\\<<font>at user_id="all"></font>\\</a<font>t></font>'],
		['as code', '`<at user_id="all"></at>`'],
		['in a fence', '```\n<at id=all></at>\n```'],
		['in a cell', '| `<at id=all></at>` |\n|---|\n| &lt;at id=all&gt; |'],
		['as the address of a link that is none', '[x](<&lt;at id=all&gt;>)'],
		['as the name of a picture', '![&lt;at id=all&gt;](none)'],
	])('%s', (_, given) => {
		expect(JSON.stringify([post(given), card(given)])).not.toMatch(/<\/?at\b/i);
	});

	test('a link of brackets that are text', () => {
		expect(postText('\\[x\\](https://a.example)')).toBe(
			`[x]${GAP}([https://a.example](https://a.example))`,
		);
	});

	test('a link within the text of a link', () => {
		expect(postText('[a\\](https://b.example) b](https://a.example)')).toBe(
			'[a)(https://b.example) b](https://a.example)',
		);
		expect(postText('[see [1]](https://a.example)')).toBe('[see [1]](https://a.example)');
	});
});

describe('a picture', () => {
	const chart = '![Sales](https://a.example/chart.png)';

	test('alone is an element of its own in a card, and stays in the text else', () => {
		expect(card(`Before\n\n${chart}\n\nAfter`)).toEqual([
			{ tag: 'markdown', content: 'Before' },
			{ tag: 'img', img_key: 'img_chart', alt: { tag: 'plain_text', content: 'Sales' } },
			{ tag: 'markdown', content: 'After' },
		]);
		expect(cardText(`See ${chart} here`)).toBe('See ![Sales](img_chart) here');
	});

	test('is a paragraph of its own in a post, behind the text before it', () => {
		expect(post(`See ${chart} here\n\n- ${chart}`)).toEqual([
			[{ tag: 'md', text: 'See' }],
			[{ tag: 'img', image_key: 'img_chart' }],
			[{ tag: 'md', text: 'here\n\n-' }],
			[{ tag: 'img', image_key: 'img_chart' }],
		]);
	});

	test('without a key becomes a link, or text where it has no address', () => {
		expect(cardText('![A](https://a.example/b.png) ![C](data)')).toBe(
			'[A](https://a.example/b.png) C (data)',
		);
		expect(postText('![](https://a.example/b.png)')).toBe(
			'[https://a.example/b.png](https://a.example/b.png)',
		);
	});

	test('that is a link stays a picture with the link behind it', () => {
		expect(post(`[${chart}](https://a.example)`)).toEqual([
			[{ tag: 'md', text: '[Sales](https://a.example)' }],
			[{ tag: 'img', image_key: 'img_chart' }],
		]);
	});
});

test('an element of a card holds four tables at most', () => {
	const table = '| a |\n|---|\n| 1 |\n\n';
	expect(card(table.repeat(5)).map(({ content }) => String(content).match(/---/g)?.length)).toEqual(
		[4, 1],
	);
});

describe('a text made to take long', () => {
	const LONG = 50_000;
	test.each([
		['brackets', '['.repeat(LONG)],
		['pictures that end nowhere', '![]('.repeat(LONG)],
		['marks', '**a '.repeat(LONG)],
		['marks of all kinds', '*_~~**__'.repeat(LONG)],
		['backticks', Array.from({ length: 300 }, (_, n) => '`'.repeat(n)).join(' ')],
		['tags', '<b '.repeat(LONG)],
		['tags in tags', `${'<b>'.repeat(LONG)}x`],
		['comments', '<!--'.repeat(LONG)],
		['entities', '&#'.repeat(LONG)],
		['quotes', '>'.repeat(LONG)],
		['lists', `${'- '.repeat(LONG)}x`],
		['spaces', `a${' '.repeat(LONG)}b`],
		['bars', `${'|'.repeat(LONG)}\n${'-|'.repeat(LONG)}`],
		['mentions', '@{'.repeat(LONG)],
		['addresses', `https://${').'.repeat(LONG)}`],
	])('is read all the same: %s', (_, given) => {
		const blocks = parseMarkdown(given);
		expect(JSON.stringify(cardElements(blocks, keyOf)).length).toBeGreaterThan(2);
		expect(JSON.stringify(postParagraphs(blocks, keyOf)).length).toBeGreaterThan(2);
	});
});
