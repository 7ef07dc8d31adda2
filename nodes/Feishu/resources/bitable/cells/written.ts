import { isObject } from '../../../../shared/values';

/**
 * A value that a cell may take as a list or an object, read from JSON text where it is JSON text:
 * `["Red", "Blue"]` from a field of text means the list. Everything else stays as it is.
 */
export function parsedList(value: unknown): unknown {
	const parsed = parsedJson(value, '[');
	return Array.isArray(parsed) ? parsed : parsedObject(value);
}

/** The same for cells that take an object. */
export function parsedObject(value: unknown): unknown {
	const parsed = parsedJson(value, '{');
	return isObject(parsed) ? parsed : value;
}

function parsedJson(value: unknown, start: string): unknown {
	if (typeof value !== 'string' || !value.trimStart().startsWith(start)) return undefined;
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
}
