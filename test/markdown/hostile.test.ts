import {
	cardElements,
	cardMarkdown,
	parseMarkdown,
	postParagraphs,
	withMentions,
} from '../../nodes/shared/markdown';

/*
 * Texts that others wrote so that reading them does not end: n8n does nothing else meanwhile. None of
 * these came to an end within minutes, or at all, when each look at a character led to another one.
 */

const MEGABYTE = 1024 * 1024;
const none = () => undefined;

function fill(text: string, length = MEGABYTE): string {
	return text.repeat(Math.ceil(length / text.length));
}

test.each([
	['a fence that is none', `${fill('~')}\``],
	['comments that never end', fill('<!--', MEGABYTE / 8)],
	['addresses that never end', `${fill('[a](', MEGABYTE / 8)})`],
	['a table of one line with very many columns', `${fill('|a')}|\n${fill('|-')}|`],
])('%s is text', (_, text) => {
	const [block] = parseMarkdown(text);
	expect(block.kind).toBe('paragraph');
});

test('a table is not as wide as its head in all of its many rows, where they are empty', () => {
	const text = `${fill('|a', 200)}|\n${fill('|-', 200)}|\n${fill('|\n', MEGABYTE / 8)}`;
	const [table] = parseMarkdown(text);
	const cells = table.kind === 'table' ? table.rows.flat() : [];
	expect(cells.length).toBeLessThan(MEGABYTE);
	expect(cells.length).toBeGreaterThan(0);
});

test('a row that is wider than a table can be ends it', () => {
	const [table, text] = parseMarkdown(`|a|b|\n|-|-|\n|c|d|\n${fill('|e', 300)}|`);
	expect(table).toMatchObject({ kind: 'table', rows: [{ length: 2 }] });
	expect(text.kind).toBe('paragraph');
});

test('a row with fewer cells than its head is written with all of them', () => {
	expect(cardMarkdown(parseMarkdown('|a|b|\n|-|-|\n|c|'), none)).toBe(
		'| a | b |\n| --- | --- |\n| c |  |',
	);
});

test.each([
	['code with very many backticks', `\`\`\`\n${fill('` ')}\n\`\`\``],
	['very many cells', `|a|b|\n|-|-|\n${fill('|c|\n', MEGABYTE / 2)}`],
	['very many blocks', fill('- a\n1. a\n', MEGABYTE / 4)],
])('%s are written', (_, text) => {
	const blocks = parseMarkdown(text);
	expect(postParagraphs(blocks, none)).toHaveLength(1);
	expect(cardElements(blocks, none)).toHaveLength(1);
});

test('one long cell does not fill up all cells below it', () => {
	const table = `|${fill('a', 100_000)}|b|\n|-|-|\n${fill('|c|d|\n', 60_000)}`;
	const [[{ text }]] = postParagraphs(parseMarkdown(table), none);
	expect(String(text).length).toBeLessThan(2 * MEGABYTE);
});

test('what is written as the documents say mentions nobody', () => {
	const given =
		'@all @{ou_1} <at id=all></at> <at user_id="ou_1">Ada</at> <person id=ou_1></person>';
	const text = given.replaceAll('@', '＠').replaceAll('<', '＜');
	expect(withMentions(text)).toBe(text);
	const blocks = parseMarkdown(text);
	expect(blocks).toEqual([{ kind: 'paragraph', of: [{ kind: 'text', text }] }]);
	expect(JSON.stringify(cardElements(blocks, none))).not.toMatch(/<|@/);
});
