import type { Block, Inline } from './model';
import type { Found } from './lines';
import { leading } from './lines';

/** What begins an item: where its mark stands, its number, and where its text begins. */
interface Mark {
	readonly indent: number;
	readonly number: number | undefined;
	readonly content: number;
}

function markOf(line: string): Mark | undefined {
	const found = /^(\s{0,40})(?:[-*+]|(\d{1,9})[.)])(?:\s+(?=\S)|\s*$)/.exec(line);
	if (found === null) return undefined;
	const [whole, indent, number] = found;
	return {
		indent: indent.length,
		number: number === undefined ? undefined : Number(number),
		content: whole.length,
	};
}

/** Reads the lines of an item. */
type ReadLines = (lines: readonly string[]) => Block[];

/** A list, with everything that is indented below its items. */
export function listAt(
	given: readonly string[],
	index: number,
	readLines: ReadLines,
): Found | undefined {
	const first = markOf(withoutTabs(given[index]));
	if (first === undefined) return undefined;
	const items: string[][] = [];
	let next = index;
	while (next < given.length) {
		const line = withoutTabs(given[next]);
		const mark = markOf(line);
		const isItem = mark !== undefined && mark.indent < first.indent + 2;
		if (isItem && (mark.number === undefined) !== (first.number === undefined)) break;
		if (isItem) items.push([line.slice(mark.content)]);
		else if (belongs(line, given[next - 1], first)) {
			items.at(-1)?.push(line.slice(Math.min(first.content, leading(line))));
		} else break;
		next += 1;
	}
	const block: Block = {
		kind: 'list',
		start: first.number,
		items: items.map((lines) => itemOf(lines, readLines)),
	};
	return { block, next };
}

/** Whether a line goes on with an item: it is indented, blank, or follows its text without a gap. */
function belongs(line: string, before: string, { indent }: Mark): boolean {
	if (line.trim() === '') return true;
	if (leading(line) >= indent + 2) return true;
	return before.trim() !== '' && !/^\s*(?:#{1,6}\s|>|`{3}|~{3}|\||[-*_]{3,}\s*$)/.test(line);
}

function withoutTabs(line: string): string {
	return line.replace(/^[\t ]+/, (space) => space.replace(/\t/g, '    '));
}

/** A task shows whether it is done. */
function itemOf(lines: readonly string[], readLines: ReadLines): Block[] {
	const task = /^\[([ xX])\]\s/.exec(lines[0]);
	if (task === null) return readLines(lines);
	const [first, ...rest] = lines;
	const blocks = readLines([first.slice(task[0].length), ...rest]);
	const box: Inline = { kind: 'text', text: task[1] === ' ' ? '☐ ' : '☑ ' };
	const [text, ...others] = blocks;
	return text?.kind === 'paragraph'
		? [{ kind: 'paragraph', of: [box, ...text.of] }, ...others]
		: [{ kind: 'paragraph', of: [box] }, ...blocks];
}
