import { isObject, parsedNames } from '../../../../shared/values';

/**
 * A value that a cell may take as a list or an object, read from JSON text where it is JSON text:
 * `["Red", "Blue"]` from a field of text means the list. Everything else stays as it is.
 */
export function parsedList(value: unknown): unknown {
	const parsed = readJson(value, '[');
	return Array.isArray(parsed) ? parsed : parsedObject(value);
}

/** The same for cells that take an object. */
export function parsedObject(value: unknown): unknown {
	const parsed = readJson(value, '{');
	return isObject(parsed) ? parsed : value;
}

function readJson(value: unknown, start: string): unknown {
	if (typeof value !== 'string' || !value.trimStart().startsWith(start)) return undefined;
	return parsedNames(value);
}
