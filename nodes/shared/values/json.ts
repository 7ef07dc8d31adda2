import type { IDataObject } from 'n8n-workflow';

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

/** Shortens a value for an error message. */
export function quoted(given: unknown): string {
	const shown = typeof given === 'string' ? given : shownValue(given);
	return shown.length > 80 ? `"${shown.slice(0, 77)}..."` : `"${shown}"`;
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
