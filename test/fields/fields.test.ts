import {
	appToken,
	checkIdType,
	choice,
	confirm,
	flag,
	folderToken,
	jsonArray,
	jsonObject,
	list,
	locator,
	number,
	tableId,
	text,
} from '../../nodes/shared/fields';
import { Refusal } from '../../nodes/shared/values';

function refusal(read: () => unknown): Refusal {
	try {
		read();
	} catch (error) {
		if (error instanceof Refusal) return error;
	}
	throw new Error('Nothing was refused');
}

describe('a blank value', () => {
	const label = 'Name';

	test.each([[undefined], [null], ['']])(
		'%p is refused where required, naming the field',
		(blank) => {
			const { message, hint } = refusal(() => text({ label, required: true }).read(blank));
			expect(message).toBe('Name is empty');
			expect(hint).toBe('Fill in Name.');
		},
	);

	test('becomes the default, or stays unset', () => {
		expect(text({ label, default: 'x' }).read('')).toBe('x');
		expect(text({ label }).read(null)).toBeUndefined();
		expect(number({ label, default: 5 }).read('')).toBe(5);
		expect(list({ label }).read(' , ')).toBeUndefined();
		expect(list({ label }).read([])).toBeUndefined();
	});

	test('white space alone is blank in a single line', () => {
		expect(refusal(() => text({ label, required: true }).read('  ')).message).toBe('Name is empty');
		expect(text({ label, rows: 3, required: true }).read('  ')).toBe('  ');
	});
});

describe('text', () => {
	test('takes numbers, trims single lines and keeps longer texts as they are', () => {
		expect(text({ label: 'A' }).read(42)).toBe('42');
		expect(text({ label: 'A' }).read(' a ')).toBe('a');
		expect(text({ label: 'A', rows: 2 }).read(' a\n')).toBe(' a\n');
	});

	test('refuses objects, too many characters and too many bytes', () => {
		expect(refusal(() => text({ label: 'A' }).read({ a: 1 })).message).toBe(
			'A must be text, but is "{"a":1}"',
		);
		expect(refusal(() => text({ label: 'A', maxLength: 2 }).read('abc')).message).toContain(
			'3 characters, but 2',
		);
		expect(refusal(() => text({ label: 'A', maxBytes: 5 }).read('飞书')).message).toContain(
			'6 bytes',
		);
		expect(text({ label: 'A', maxBytes: 6 }).read('飞书')).toBe('飞书');
	});
});

describe('number', () => {
	const size = number({ label: 'Page Size', min: 1, max: 500, default: 50 });

	test.each([
		[1, 1],
		[500, 500],
		['20', 20],
		[' 7 ', 7],
	])('takes %p', (given, value) => {
		expect(size.read(given)).toBe(value);
	});

	test.each([[0], [501], [1.5], ['many'], [true], [{}], [Number.NaN], ['0x10000']])(
		'refuses %p and says the range',
		(given) => {
			const { message, hint } = refusal(() => size.read(given));
			expect(message).toMatch(/^Page Size is /);
			expect(hint).toBe('Set Page Size to a whole number from 1 to 500.');
		},
	);
});

describe('choice', () => {
	const visibility = choice({
		label: 'Visibility',
		options: { default: 'Default', public: 'Public', private: 'Private' },
		default: 'default',
	});

	test('takes only documented values', () => {
		expect(visibility.read('public')).toBe('public');
		expect(visibility.read('')).toBe('default');
		expect(refusal(() => visibility.read('secret')).hint).toBe(
			'Choose one of these for Visibility: Default, Public, Private.',
		);
		expect(refusal(() => visibility.read('toString')).message).toContain('"toString"');
	});
});

describe('flag and confirm', () => {
	test('a flag takes its texts too', () => {
		const notify = flag({ label: 'Notify', description: 'Whether to notify', default: true });
		expect([notify.read('false'), notify.read(true), notify.read(undefined)]).toEqual([
			false,
			true,
			true,
		]);
		expect(refusal(() => notify.read('yes')).message).toContain('neither true nor false');
	});

	test.each([[false], ['true'], [1], [undefined], [null]])('confirm refuses %p', (given) => {
		expect(refusal(() => confirm('delete the chat').read(given))).toMatchObject({
			message: 'Confirm is off, so nothing was sent',
			hint: 'Switch Confirm on to delete the chat.',
		});
	});
});

describe('list', () => {
	const ids = list({ label: 'User IDs', maxItems: 3, required: true });

	test.each([
		['a, b,,c ', ['a', 'b', 'c']],
		[
			['a', '', 'b'],
			['a', 'b'],
		],
		['["a","b"]', ['a', 'b']],
		[
			[1, 2],
			['1', '2'],
		],
		[7, ['7']],
	])('reads %p', (given, expected) => {
		expect(ids.read(given)).toEqual(expected);
	});

	test.each([[{ a: 1 }], [[{ id: 'a' }]], ['[broken'], [['a', null, { b: 1 }]]])(
		'refuses %p',
		(given) => {
			expect(refusal(() => ids.read(given)).message).toMatch(
				/^User IDs holds .* not a list of texts$/,
			);
		},
	);

	test('refuses more entries than allowed and none at all', () => {
		expect(refusal(() => ids.read('a,b,c,d')).message).toBe(
			'User IDs has 4 entries, but 3 are allowed',
		);
		expect(refusal(() => ids.read('[]')).message).toBe('User IDs is empty');
	});
});

describe('JSON', () => {
	test('is taken as text or as it is', () => {
		const card = jsonObject({ label: 'Card' });
		expect(card.read('{"a":1}')).toEqual({ a: 1 });
		expect(card.read({ a: 1 })).toEqual({ a: 1 });
		const rows = jsonArray({ label: 'Rows' });
		expect(rows.read('[1,[2]]')).toEqual([1, [2]]);
		expect(rows.read({ a: 1 })).toEqual([{ a: 1 }]);
	});

	test('is refused with the reason', () => {
		const card = jsonObject({ label: 'Card' });
		expect(refusal(() => card.read('{"a":1,}')).message).toMatch(/^Card is not valid JSON: /);
		expect(refusal(() => card.read('[1]')).message).toContain('not a JSON object');
		expect(refusal(() => jsonArray({ label: 'Rows' }).read('"x"')).message).toContain(
			'not a JSON array',
		);
	});
});

describe('locator', () => {
	const chat = locator({
		label: 'Chat',
		list: 'searchChats',
		url: { pattern: /openChatId=(oc_\w+)/, placeholder: 'e.g. https://x/?openChatId=oc_1' },
		required: true,
	});

	test.each([
		['oc_1', 'oc_1'],
		[' oc_1 ', 'oc_1'],
		[{ __rl: true, mode: 'id', value: 'oc_1' }, 'oc_1'],
		[{ __rl: true, mode: 'list', value: 'oc_1', cachedResultName: 'Chat' }, 'oc_1'],
		[{ __rl: true, mode: 'url', value: 'https://x.cn/open?openChatId=oc_1' }, 'oc_1'],
		['https://x.cn/open?openChatId=oc_1', 'oc_1'],
		// As browsers show an address.
		['x.cn/open?openChatId=oc_1', 'oc_1'],
		[{ __rl: true, mode: 'url', value: ' applink.x.cn:443/open?openChatId=oc_1 ' }, 'oc_1'],
		['feishu.cn_a1b2@group.calendar.feishu.cn', 'feishu.cn_a1b2@group.calendar.feishu.cn'],
	])('reads %p', (given, id) => {
		expect(chat.read(given)).toBe(id);
	});

	test('refuses nothing chosen, and an address in which the node finds no ID', () => {
		expect(refusal(() => chat.read({ __rl: true, mode: 'list', value: '' })).message).toBe(
			'Chat is empty',
		);
		const { message, hint } = refusal(() => chat.read('https://x.cn/docs/1'));
		expect(message).toContain('an address in which the node finds no ID');
		expect(hint).toContain('https://x/?openChatId=oc_1');
		expect(refusal(() => chat.read('x.cn/docs/1')).message).toContain('in which the node finds');
	});
});

describe('an ID of another type than the one chosen', () => {
	const user = { type: 'open_id', label: 'User ID Type' };

	test.each([
		['on_1', user, 'Set User ID Type to Union ID (union_id), or change Owner.'],
		['oc_1', user, 'Give Owner as Open ID (open_id).'],
		['a@b.cn', user, 'Give Owner as Open ID (open_id).'],
		['Ben', user, 'Check Owner, or set User ID Type to the type it has.'],
		['Ben', { ...user, offers: {} }, 'Give Owner as Open ID (open_id).'],
		[
			'oc_1',
			{ ...user, offers: { chat_id: 'Chat' } },
			'Set User ID Type to Chat ID (chat_id), or change Owner.',
		],
	])('%s, %j: only what the form offers', (id, chosen, hint) => {
		expect(refusal(() => checkIdType({ id, label: 'Owner' }, chosen)).hint).toBe(hint);
	});
});

describe('a file and a folder', () => {
	const BASE = 'NQRxbRkBMa6OnZsjtERcxhNWnNh';

	test.each([
		[BASE, false],
		[`https://a.feishu.cn/base/${BASE}?table=tbl1`, false],
		[`a.feishu.cn/base/${BASE}`, false],
		[`/base/${BASE}`, false],
		[`https://a.feishu.cn/wiki/${BASE}?table=tbl1`, true],
		[`a.feishu.cn/wiki/${BASE}`, true],
		[`wiki/${BASE}`, true],
	])('a Base is found in %s', (given, inWiki) => {
		expect(appToken.read(given)).toEqual({ id: BASE, inWiki });
	});

	test.each([
		'https://a.feishu.cn/base/apps/view/1',
		'a.feishu.cn/share/base/view/shrcn1',
		'https://a.feishu.cn/wiki/space/7034502641455497244',
		'/base/home',
		'https://a.feishu.cn/sheets/shtcn1',
		'a.feishu.cn/docx/doxcn1',
	])('a Base is not found in %s', (given) => {
		const { message, hint } = refusal(() => appToken.read(given));
		expect(message).toContain('Base is "');
		expect(hint).toContain('/base/');
	});

	test.each([
		'https://a.feishu.cn/drive/folder/fldcnA1?from=space',
		'a.feishu.cn/drive/folder/fldcnA1',
		'https://a.feishu.cn/drive/me/folder/fldcnA1',
		'https://a.feishu.cn/space/folder/fldcnA1',
	])('a folder is found in %s', (given) => {
		expect(folderToken.read(given)).toBe('fldcnA1');
	});

	test.each([
		'https://a.feishu.cn/drive/folder/me',
		'a.feishu.cn/drive/me/',
		'a.feishu.cn/drive/home/',
	])('a folder is not found in %s', (given) => {
		expect(refusal(() => folderToken.read(given)).message).toContain(
			'in which the node finds no ID',
		);
	});

	test('a table by an address that shows a dashboard is named as one', () => {
		expect(
			refusal(() => tableId.read(`https://a.feishu.cn/base/${BASE}?table=ldxA1`)).message,
		).toContain('"ldxA1", which is a dashboard');
	});
});
