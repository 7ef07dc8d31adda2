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

/** A value as a message quotes it: in one line, and shortened. */
export function quoted(given: unknown): string {
	const written = typeof given === 'string' ? given : shownValue(given);
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

/** Some values have no JSON: those that lead back to themselves, and integers of JavaScript's own. */
function shownValue(given: unknown): string {
	if (typeof given === 'number') return String(given);
	try {
		return JSON.stringify(given) ?? String(given);
	} catch {
		return typeof given === 'bigint' ? String(given) : 'a value that leads back to itself';
	}
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
