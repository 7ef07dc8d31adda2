import type { Found } from './lines';
import { leading } from './lines';
import { listAt } from './lists';
import type { Block } from './model';
import { parseInline } from './parseInline';
import { tableAt } from './tables';

/** Quotes and lists within each other at most; what is deeper is text. */
const DEEPEST = 12;

/**
 * Reads Markdown: headings, lists, tasks, quotes, code between fences, tables, rules, and HTML as far
 * as people write it into Markdown. A line of dashes is a rule, whatever stands above it.
 */
export function parseMarkdown(text: string): Block[] {
	return parseLines(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

/** @param depth the lists and quotes around the lines */
function parseLines(lines: readonly string[], depth: number): Block[] {
	const blocks: Block[] = [];
	let paragraph: string[] = [];
	const endParagraph = (): void => {
		if (paragraph.length > 0)
			blocks.push({ kind: 'paragraph', of: parseInline(paragraph.join('\n')) });
		paragraph = [];
	};
	for (let index = 0; index < lines.length; ) {
		const found = blockAt(lines, index, depth);
		if (found !== undefined) {
			endParagraph();
			blocks.push(found.block);
			index = found.next;
			continue;
		}
		const line = lines[index].trim();
		if (line === '') endParagraph();
		else paragraph.push(line);
		index += 1;
	}
	endParagraph();
	return blocks;
}

function blockAt(lines: readonly string[], index: number, depth: number): Found | undefined {
	return (
		codeAt(lines, index) ??
		headingAt(lines, index) ??
		ruleAt(lines, index) ??
		(depth < DEEPEST
			? (quoteAt(lines, index, depth) ??
				listAt(lines, index, (inside) => parseLines(inside, depth + 1)))
			: undefined) ??
		tableAt(lines, index)
	);
}

function headingAt(lines: readonly string[], index: number): Found | undefined {
	const found = /^ {0,3}(#{1,6})\s(.*)$/.exec(lines[index]);
	if (found === null) return undefined;
	const text = found[2].trim().replace(/(?:^|\s)#+$/, '');
	const block: Block = { kind: 'heading', level: found[1].length, of: parseInline(text) };
	return { block, next: index + 1 };
}

function ruleAt(lines: readonly string[], index: number): Found | undefined {
	const line = lines[index].replace(/\s/g, '');
	const isRule = /^(?:-{3,}|\*{3,}|_{3,}|<hr\/?>)$/i.test(line);
	return isRule ? { block: { kind: 'rule' }, next: index + 1 } : undefined;
}

/** Code between fences; a fence that is never closed closes at the end. */
function codeAt(lines: readonly string[], index: number): Found | undefined {
	const found = /^( {0,3})(`{3,}|~{3,})(?!~)([^`]*)$/.exec(lines[index]);
	if (found === null) return undefined;
	const [, indent, fence, info] = found;
	let end = index + 1;
	while (end < lines.length && !closes(lines[end], fence)) end += 1;
	const text = lines
		.slice(index + 1, end)
		.map((line) => line.slice(Math.min(indent.length, leading(line))))
		.join('\n');
	const [language] = info.trim().split(/\s/);
	return { block: { kind: 'code', language, text }, next: Math.min(lines.length, end + 1) };
}

function closes(line: string, fence: string): boolean {
	const text = line.trim();
	return text.length >= fence.length && text === fence[0].repeat(text.length);
}

function quoteAt(lines: readonly string[], index: number, depth: number): Found | undefined {
	let end = index;
	while (end < lines.length && /^ {0,3}>/.test(lines[end])) end += 1;
	if (end === index) return undefined;
	const inside = lines.slice(index, end).map((line) => line.replace(/^ {0,3}> ?/, ''));
	return { block: { kind: 'quote', blocks: parseLines(inside, depth + 1) }, next: end };
}
