import type { Block, Size } from '../../nodes/shared/markdown';
import { cardMarkdown, parseMarkdown, splitBlocks, tablesIn } from '../../nodes/shared/markdown';
import { Refusal } from '../../nodes/shared/values';

const none = () => undefined;

function written(blocks: readonly Block[]): string {
	return cardMarkdown(blocks, none);
}

function sizeOf(block: Block): Size {
	return { bytes: Buffer.byteLength(written([block])), tables: tablesIn([block]), elements: 1 };
}

function split(markdown: string, most: Partial<Size> = {}): string[] {
	const room = { bytes: 100, tables: 5, elements: 100, ...most };
	return splitBlocks(parseMarkdown(markdown), sizeOf, room).map(written);
}

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

test('blocks stay whole as long as they fit', () => {
	const [one, two, three] = [words(8), words(8), words(8)];
	expect(split(`${one}\n\n${two}\n\n${three}`)).toEqual([`${one}\n\n${two}`, three]);
});

test('nothing makes no message', () => {
	expect(split('\n\n')).toEqual([]);
});

test('tables and elements are counted besides bytes', () => {
	const table = '| a |\n|---|\n| 1 |\n\n';
	expect(split(table.repeat(3), { bytes: 1000, tables: 2 })).toHaveLength(2);
	expect(split('a\n\nb\n\nc', { elements: 1 })).toEqual(['a', 'b', 'c']);
});

describe('a block that is too large alone', () => {
	test.each([
		['a paragraph, between words', words(100), ' '],
		['a paragraph of one word', 'x'.repeat(1000), ''],
	])('is cut: %s', (_, given, seam) => {
		const parts = split(given);
		expect(parts.length).toBeGreaterThan(5);
		for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(100);
		expect(parts.join(seam)).toBe(given);
	});

	test('is cut: each part of a bold text is bold', () => {
		const parts = split(`**${words(60)}**`);
		for (const part of parts) expect(part).toMatch(/^\*\*[^*]+\*\*$/);
		expect(parts.map((part) => part.slice(2, -2)).join(' ')).toBe(words(60));
	});

	test('is cut: code keeps its fences and its lines', () => {
		const lines = Array.from({ length: 40 }, (_, n) => `line ${n}`);
		const parts = split(`\`\`\`js\n${lines.join('\n')}\n\`\`\``);
		for (const part of parts) expect(part).toMatch(/^```js\n[^]*\n```$/);
		expect(parts.flatMap((part) => part.split('\n').slice(1, -1))).toEqual(lines);
	});

	test('is cut: a table keeps its header', () => {
		const rows = Array.from({ length: 20 }, (_, n) => `| ${n} | value ${n} |`);
		const parts = split(['| n | v |', '| --- | --- |', ...rows].join('\n'));
		for (const part of parts) expect(part).toMatch(/^\| n \| v \|\n\| --- \| --- \|\n/);
		expect(parts.flatMap((part) => part.split('\n').slice(2))).toEqual(rows);
	});

	test('is cut: a list goes on with its numbers', () => {
		const items = Array.from({ length: 30 }, (_, n) => `${n + 1}. item`);
		expect(split(items.join('\n')).join('\n')).toBe(items.join('\n'));
	});

	test('is cut: an item, a quote and a heading', () => {
		expect(split(`1. ${words(40)}`).length).toBeGreaterThan(2);
		expect(split(`> ${words(40)}`).every((part) => part.startsWith('> '))).toBe(true);
		expect(split(`# ${words(40)}`).every((part) => part.startsWith('# '))).toBe(true);
	});

	test('is never cut within a character', () => {
		expect(split('😀'.repeat(200)).join('')).toBe('😀'.repeat(200));
	});

	test('is refused when it cannot be cut', () => {
		expect(() => split(`[x](https://a.example/${'y'.repeat(200)})`)).toThrow(Refusal);
	});
});
