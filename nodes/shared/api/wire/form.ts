import type { FileContent } from '../../endpoints';
import { isObject } from '../../values';

/** Writes a new form for each try: what was sent once may be used up. */
export function formOf(fields: object): FormData {
	const form = new FormData();
	for (const [name, value] of entriesOf(fields)) {
		if (isFile(value)) form.append(name, new Blob([value.bytes], { type: value.type }), value.name);
		else form.append(name, textOf(value));
	}
	return form;
}

/** A form as it is kept and shown: files by name and size, not by content. */
export function notedForm(fields: object): Record<string, string> {
	return Object.fromEntries(
		entriesOf(fields).map(([name, value]) => [
			name,
			isFile(value) ? `${value.name} (${value.bytes.length} bytes)` : textOf(value),
		]),
	);
}

/** The fields that are set, in their order. */
function entriesOf(fields: object): Array<[string, unknown]> {
	return Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
}

function isFile(value: unknown): value is FileContent {
	return isObject(value) && 'bytes' in value && isBytes(value.bytes);
}

function isBytes(value: unknown): value is Uint8Array {
	return value instanceof Uint8Array;
}

function textOf(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
