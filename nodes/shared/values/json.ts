import type { IDataObject } from 'n8n-workflow';

import { shortened } from './words';

/** True for a plain JSON object. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list in an answer; none where there is no list. */
export function objectsIn(list: unknown): IDataObject[] {
	return Array.isArray(list) ? list.filter(isObject) : [];
}

/** True for what counts as "not given": an unset or empty parameter. */
export function isBlank(given: unknown): given is undefined | null | '' {
	return given === undefined || given === null || given === '';
}

/** Characters of a value that a message quotes. */
const LONGEST_QUOTED = 80;

/** A value as a message quotes it: in one line, and shortened. What no text can show is said in words. */
export function quoted(given: unknown): string {
	const written = typeof given === 'string' ? given : writtenValue(given);
	if (written === undefined) return unwritten(given);
	const shown = shortened(written, LONGEST_QUOTED).replace(/\p{Cc}/gu, escaped);
	return `"${shown}"`;
}

/** A character without a shape, as JSON writes it. */
function escaped(control: string): string {
	return JSON.stringify(control).slice(1, -1);
}

/** A thing as a summary names it: `chat "Launch" (oc_1)`, or `chat oc_1` where it has no name. */
export function named(kind: string, name: unknown, id: string): string {
	if (typeof name !== 'string' || name.trim() === '' || name === id) return `${kind} ${id}`;
	return `${kind} ${quoted(name)} (${id})`;
}

/** A value as JSON; undefined where JSON has nothing that people would recognize. */
function writtenValue(given: unknown): string | undefined {
	if (typeof given === 'bigint') return String(given);
	if (typeof given === 'number') return Number.isNaN(given) ? undefined : String(given);
	try {
		const json: string | undefined = JSON.stringify(given);
		return json === 'null' ? undefined : json;
	} catch {
		return undefined;
	}
}

function unwritten(given: unknown): string {
	if (given === undefined || given === null) return 'nothing';
	if (typeof given === 'number') return 'no number';
	if (typeof given !== 'object') return `a ${typeof given}`;
	// A date that is none has no JSON but that of nothing.
	return 'toJSON' in given ? 'an invalid date' : 'a value that leads back to itself';
}

/** The texts and numbers of a list in an answer, as text; none where there is no list. */
export function textsIn(list: unknown): string[] {
	const elements: unknown[] = Array.isArray(list) ? list : [];
	return elements
		.filter((one) => typeof one === 'string' || typeof one === 'number')
		.map((one) => String(one));
}

/** A member of an answer's object as text, for summaries; empty where there is none. */
export function memberText(value: unknown, name: string): string {
	const member: unknown = isObject(value) ? value[name] : undefined;
	return typeof member === 'string' || typeof member === 'number' ? String(member) : '';
}
