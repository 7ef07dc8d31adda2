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
	const parts: Run[] = [];
	let at = 0;
	for (const { start, sought } of foundIn(whole, replacements)) {
		copy(runs, at, start, parts);
		const run = runAt(runs, start);
		if (run !== undefined) parts.push({ ...run, text: replacements.get(sought) ?? '' });
		counts.set(sought, (counts.get(sought) ?? 0) + 1);
		at = start + sought.length;
	}
	if (at === 0) return runs.map(({ element }) => element);
	copy(runs, at, whole.length, parts);
	return joined(parts);
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

function runAt(runs: readonly Run[], position: number): Run | undefined {
	let start = 0;
	for (const run of runs) {
		if (position < start + run.text.length) return run;
		start += run.text.length;
	}
	return undefined;
}

/** Copies the text between two positions, each stretch in its own look. */
function copy(runs: readonly Run[], from: number, to: number, into: Run[]): void {
	let start = 0;
	for (const run of runs) {
		const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
		if (text !== '') into.push({ ...run, text });
		start += run.text.length;
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
