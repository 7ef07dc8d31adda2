import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText } from '../../../shared/values';

/** Texts and what is to stand in their place. */
export type Replacements = ReadonlyMap<string, string>;

/** The elements of a block with texts replaced. */
export interface Replaced {
	readonly elements: IDataObject[];
	/** How often each text was found. */
	readonly counts: ReadonlyMap<string, number>;
}

/** A stretch of text of one look. */
interface Run {
	readonly element: IDataObject;
	readonly text: string;
}

/**
 * Replaces texts in the elements of a block, also where their parts have different looks: what comes
 * in their place looks as their beginning did. Undefined where there is nothing to replace.
 */
export function replaceIn(
	elements: readonly IDataObject[],
	replacements: Replacements,
): Replaced | undefined {
	const counts = new Map<string, number>();
	const result: IDataObject[] = [];
	let runs: Run[] = [];
	const close = (): void => {
		for (const run of replacedRuns(runs, replacements, counts)) result.push(run);
		runs = [];
	};
	for (const element of elements) {
		const { text_run: run } = element;
		if (isObject(run) && typeof run.content === 'string') {
			runs.push({ element, text: run.content });
			continue;
		}
		close();
		result.push(element);
	}
	close();
	if (counts.size === 0) return undefined;
	// Feishu takes no block without an element.
	return { elements: result.length === 0 ? [{ text_run: { content: '' } }] : result, counts };
}

function replacedRuns(
	runs: readonly Run[],
	replacements: Replacements,
	counts: Map<string, number>,
): IDataObject[] {
	const whole = runs.map(({ text }) => text).join('');
	const reader = readerOf(runs);
	const parts: Run[] = [];
	for (const { start, sought } of foundIn(whole, replacements)) {
		for (const before of reader.upTo(start)) parts.push(before);
		const [first] = reader.upTo(start + sought.length);
		if (first !== undefined) parts.push({ ...first, text: replacements.get(sought) ?? '' });
		counts.set(sought, (counts.get(sought) ?? 0) + 1);
	}
	if (parts.length === 0) return runs.map(({ element }) => element);
	for (const after of reader.upTo(whole.length)) parts.push(after);
	return joined(parts);
}

/** Reads runs from the first to the last, no character twice. */
function readerOf(runs: readonly Run[]) {
	let index = 0;
	/** Within the run. */
	let at = 0;
	let position = 0;
	return {
		/** What stands before a position and was not read yet, each stretch in its own look. */
		upTo: (end: number): Run[] => {
			const parts: Run[] = [];
			while (position < end && index < runs.length) {
				const { element, text } = runs[index];
				const part = text.slice(at, at + end - position);
				if (part !== '') parts.push({ element, text: part });
				at += part.length;
				position += part.length;
				if (at < text.length) continue;
				index += 1;
				at = 0;
			}
			return parts;
		},
	};
}

/** Where texts stand, from the left, the longest first where several begin. */
function* foundIn(
	whole: string,
	replacements: Replacements,
): Generator<{ readonly start: number; readonly sought: string }> {
	const longestFirst = [...replacements.keys()].sort((a, b) => b.length - a.length);
	const next = new Map(longestFirst.map((sought) => [sought, whole.indexOf(sought)]));
	for (let from = 0; ; ) {
		let first: { start: number; sought: string } | undefined;
		for (const sought of longestFirst) {
			let start = next.get(sought) ?? -1;
			if (start !== -1 && start < from) {
				start = whole.indexOf(sought, from);
				next.set(sought, start);
			}
			if (start !== -1 && (first === undefined || start < first.start)) first = { start, sought };
		}
		if (first === undefined) return;
		yield first;
		from = first.start + first.sought.length;
	}
}

/** Neighbours of one look become one element again; empty ones go. */
function joined(parts: readonly Run[]): IDataObject[] {
	const elements: IDataObject[] = [];
	let last: Run | undefined;
	for (const part of parts) {
		if (part.text === '') continue;
		const text: string = last?.element === part.element ? last.text + part.text : part.text;
		if (last?.element === part.element) elements.pop();
		const { text_run: run } = part.element;
		elements.push({ text_run: { ...(isObject(run) ? run : {}), content: text } });
		last = { element: part.element, text };
	}
	return elements;
}

/** The name of the member of a block that holds its text, e.g. `heading1`; undefined for none. */
export function textMember(block: IDataObject): string | undefined {
	return Object.entries(block).find(
		([, value]) => isObject(value) && Array.isArray(value.elements),
	)?.[0];
}

/** Replacements as they were given: an object of texts. */
export function readReplacements(given: IDataObject): Array<readonly [string, string]> {
	return Object.keys(given).map((sought) => [sought, memberText(given, sought)]);
}
