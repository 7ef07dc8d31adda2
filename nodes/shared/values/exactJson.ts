import { DEEPEST, endOfText, isDeepText } from './depth';

const TOO_DEEP = `a value that leads back to itself or is more than ${DEEPEST} levels deep`;

/**
 * What JSON cannot hold, or holds changed, of a value: `NaN`, an integer beyond 2^53 whose digits
 * are lost, a value that leads back to itself. Undefined where it can be written as it is.
 */
export function unwritable(value: unknown): string | undefined {
	const found = faultIn(value, 0);
	if (found === undefined || found.path === '' || found.fault === TOO_DEEP) return found?.fault;
	return `${found.fault} (at ${found.path.replace(/^\./, '')})`;
}

interface Found {
	readonly fault: string;
	/** `.fields.Hours`, `[2].id` */
	readonly path: string;
}

function faultIn(value: unknown, depth: number): Found | undefined {
	const fault = ownFault(value, depth);
	if (fault !== undefined) return { fault, path: '' };
	if (typeof value !== 'object' || value === null) return undefined;
	if (Array.isArray(value)) {
		for (const [index, element] of value.entries()) {
			const found = faultIn(element, depth + 1);
			if (found !== undefined) return { ...found, path: `[${index}]${found.path}` };
		}
		return undefined;
	}
	if (!isPlain(value)) return undefined;
	for (const [name, member] of Object.entries(value)) {
		const found = faultIn(member, depth + 1);
		if (found !== undefined) return { ...found, path: `.${name}${found.path}` };
	}
	return undefined;
}

function ownFault(value: unknown, depth: number): string | undefined {
	if (typeof value === 'number') return lostNumber(value);
	if (typeof value === 'bigint') return `${value}, a number that JSON cannot hold`;
	if (value instanceof Date && Number.isNaN(value.getTime())) return 'a date that is not one';
	return depth > DEEPEST ? TOO_DEEP : undefined;
}

/** What is wrong with a number as it came here; undefined for nothing. */
export function lostNumber(number: number): string | undefined {
	if (isKept(number)) return undefined;
	if (Number.isNaN(number)) return 'a number that is none, from a calculation that went wrong';
	return Number.isFinite(number)
		? `${number}, a number too long to have kept its last digits`
		: `${number}, which is not a number that can be written`;
}

/** Dates, bytes and the like write themselves. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a number is the one that was written: integers beyond 2^53 have lost digits. */
export function isKept(number: number): boolean {
	return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
}

/** JSON text that was read, or why it cannot be used: what the parser said, or the number it would change. */
export type Parsed =
	| { readonly value: unknown }
	| { readonly reason: string }
	| { readonly changed: string };

/** Reads JSON text; a number that would become another one is told instead. */
export function parsedJson(text: string): Parsed {
	if (isDeepText(text)) return { reason: `it is nested more than ${DEEPEST} levels deep` };
	try {
		const value: unknown = JSON.parse(text);
		const [changed] = changedNumbers(text);
		return changed === undefined ? { value } : { changed: text.slice(...changed) };
	} catch (error) {
		return { reason: error instanceof Error ? error.message : 'it cannot be parsed' };
	}
}

/** Reads JSON text of names and ids: a number that would become another one is text, as it is written. */
export function parsedNames(text: string): unknown {
	const read = parsedJson(text);
	if (!('changed' in read)) return 'value' in read ? read.value : undefined;
	const parts: string[] = [];
	let end = 0;
	for (const [start, next] of changedNumbers(text)) {
		parts.push(text.slice(end, start), JSON.stringify(text.slice(start, next)));
		end = next;
	}
	return JSON.parse(parts.join('') + text.slice(end));
}

/**
 * Where in valid JSON the numbers are that a JavaScript number does not hold as written. One look at
 * each character, whatever the text: a pattern for texts in quotes would begin again at every quote.
 */
function* changedNumbers(json: string): Generator<[start: number, end: number]> {
	for (let at = 0; at < json.length; at += 1) {
		const character = json[at];
		if (character === '"') at = endOfText(json, at);
		else if (character === '-' || isDigit(character)) {
			const start = at;
			while (at + 1 < json.length && '0123456789+-.eE'.includes(json[at + 1])) at += 1;
			if (isChanged(json.slice(start, at + 1))) yield [start, at + 1];
		}
	}
}

function isDigit(character: string): boolean {
	return character >= '0' && character <= '9';
}

function isChanged(written: string): boolean {
	const number = Number(written);
	if (number === 0) return /[1-9]/.test(written.split(/e/i)[0]);
	return !isKept(number);
}
