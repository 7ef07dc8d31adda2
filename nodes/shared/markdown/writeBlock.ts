import { withoutTags } from './inert';
import { longestRun } from './marks';
import type { Block, Inline, List, Table } from './model';

/** How a dialect of Markdown writes what dialects do not have in common. */
export interface Dialect {
	inline(pieces: readonly Inline[]): string;
	heading(level: number, pieces: readonly Inline[]): string;
	table(table: Table): string;
	readonly rule: string;
}

/** Spaces by which what belongs to an item is indented (documentation: posts and cards alike). */
const INDENT = '    ';

/** Writes blocks below each other. */
export function writeBlocks(blocks: readonly Block[], dialect: Dialect, gap = '\n\n'): string {
	return blocks.map((block) => writeBlock(block, dialect)).join(gap);
}

function writeBlock(block: Block, dialect: Dialect): string {
	switch (block.kind) {
		case 'paragraph':
			return dialect.inline(block.of);
		case 'heading':
			return dialect.heading(block.level, block.of);
		case 'code':
			return writeCode(block.language, block.text);
		case 'quote':
			return quoted(writeBlocks(block.blocks, dialect, '\n'));
		case 'list':
			return writeList(block, dialect);
		case 'table':
			return dialect.table(block);
		case 'rule':
			return dialect.rule;
	}
}

/** The fence is longer than any in the code. */
export function writeCode(language: string, text: string): string {
	const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
	return `${fence}${language}\n${withoutTags(text)}\n${fence}`;
}

function quoted(text: string): string {
	return text
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');
}

function writeList({ start, items }: List, dialect: Dialect): string {
	return items
		.map((blocks, index) => {
			const mark = start === undefined ? '-' : `${start + index}.`;
			const text = writeBlocks(blocks, dialect, '\n');
			return `${mark} ${text.split('\n').join(`\n${INDENT}`)}`.trimEnd();
		})
		.join('\n');
}
