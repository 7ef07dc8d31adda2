import { destinationAt } from './destination';
import { entityAt } from './entities';
import { readHtml } from './html';
import { matchesIn, runAt } from './matches';
import { readMark } from './marksIn';
import { mentionsIn } from './mentions';
import type { Inline } from './model';
import { createNesting } from './nesting';
import type { Reader } from './reader';
import { readText } from './textIn';

/** The most levels of links within links; what is deeper is text. */
const DEEPEST = 4;

/** Reads the text of a block. */
export function parseInline(text: string, depth = 0): Inline[] {
	const reader: Reader = { text, depth, matches: matchesIn(text), nesting: createNesting() };
	const mentions = new Map(mentionsIn(text).map((mention) => [mention.start, mention]));
	for (let index = 0; index < text.length; ) {
		const mention = mentions.get(index);
		if (mention === undefined) {
			index = read(reader, index);
			continue;
		}
		reader.nesting.add({ kind: 'mention', id: mention.id });
		index = mention.end;
	}
	return reader.nesting.end();
}

/** Reads what stands at a position. @returns the position behind it */
function read(reader: Reader, index: number): number {
	const { text, nesting } = reader;
	switch (text[index]) {
		case '\\':
			return readEscape(reader, index);
		case '\n':
			nesting.add({ kind: 'break' });
			return index + 1 + runOfSpaces(text, index + 1);
		case '`':
			return readCode(reader, index);
		case '!':
		case '[':
			return readLink(reader, index);
		case '<':
			return readHtml(reader, index);
		case '*':
		case '_':
		case '~':
			return readMark(reader, index);
		case '&': {
			const { shown, end } = entityAt(text, index);
			nesting.text(shown);
			return end;
		}
		default:
			return readText(reader, index);
	}
}

function runOfSpaces(text: string, start: number): number {
	return text[start] === ' ' ? runAt(text, start) : 0;
}

function readEscape({ text, nesting }: Reader, index: number): number {
	const next = text[index + 1] ?? '';
	if (next === '\n') return index + 1;
	const isEscape = /^[!-/:-@[-`{-~]$/.test(next);
	nesting.text(isEscape ? next : '\\');
	return index + (isEscape ? 2 : 1);
}

function readCode({ text, matches, nesting }: Reader, index: number): number {
	const run = runAt(text, index);
	const end = matches.backticks(index);
	if (end === undefined) {
		nesting.text(text.slice(index, index + run));
		return index + run;
	}
	const inside = text.slice(index + run, end).replace(/\n/g, ' ');
	const isPadded = /^ .* $/.test(inside) && inside.trim() !== '';
	nesting.add({ kind: 'code', text: isPadded ? inside.slice(1, -1) : inside });
	return end + run;
}

/** `[text](address)` or `![text](address)`. */
function readLink({ text, depth, matches, nesting }: Reader, index: number): number {
	const isPicture = text[index] === '!';
	const start = isPicture ? index + 1 : index;
	const close = text[start] === '[' ? matches.bracket(start) : undefined;
	const target =
		close === undefined || !matches.canEnd(close) ? undefined : destinationAt(text, close + 1);
	if (close === undefined || target === undefined || depth >= DEEPEST) {
		nesting.text(text[index]);
		return index + 1;
	}
	const inside = text.slice(start + 1, close);
	if (isPicture) nesting.add({ kind: 'picture', source: target.url, alt: plain(inside) });
	else nesting.add({ kind: 'link', url: target.url, of: parseInline(inside, depth + 1) });
	return target.end;
}

function plain(alt: string): string {
	return alt.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ');
}
