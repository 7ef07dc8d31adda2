import { pageHtml, parseMarkdown } from '../../nodes/shared/markdown';

const html = (text: string) => pageHtml(parseMarkdown(text));

describe('Markdown on a page', () => {
	test.each([
		['Pay **1,200** for ~~two~~ *one*?', '<p>Pay <b>1,200</b> for <s>two</s> <i>one</i>?</p>'],
		['# Why\n\n- a\n- b', '<h2>Why</h2><ul><li><p>a</p></li><li><p>b</p></li></ul>'],
		['3. c\n4. d', '<ol start="3"><li><p>c</p></li><li><p>d</p></li></ol>'],
		['> so\n\n---', '<blockquote><p>so</p></blockquote><hr>'],
		['```sh\nrm <x>\n```', '<pre>rm &#60;x&#62;</pre>'],
		['`a<b`', '<p><code>a&#60;b</code></p>'],
		[
			'|A|B|\n|-|-|\n|1|**2**|',
			'<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><b>2</b></td></tr></table>',
		],
	])('%j', (text, expected) => {
		expect(html(text)).toBe(expected);
	});

	test('leads nowhere, loads nothing and runs nothing', () => {
		const shown = html(
			'[Safe](https://evil.example "x") ![pic](https://evil.example/p.png) <script>alert(1)</script> <img src=x onerror=alert(1)> [j](javascript:alert(1)) **<iframe>**',
		);
		expect(shown).toContain('Safe (https://evil.example)');
		expect(shown).not.toMatch(/<(?!\/?(?:p|b|i|s|u|br)>)/);
	});
});
