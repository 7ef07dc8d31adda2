import { randomUUID } from 'node:crypto';

import type { FileContent } from '../../endpoints';
import { isObject } from '../../values';

/** A form as it goes over the wire. */
export interface EncodedForm {
	/** Content type, with the boundary. */
	readonly type: string;
	readonly bytes: Buffer;
}

/**
 * Writes a form down (RFC 7578), in one piece. A form of the platform's would keep its files where the
 * engine does not count them, so that they pile up while many are sent.
 */
export function encodedForm(fields: object): EncodedForm {
	const boundary = `form-${randomUUID()}`;
	const parts = entriesOf(fields).flatMap(([name, value]) => {
		const disposition = `Content-Disposition: form-data; name="${escaped(name)}"`;
		const head = `--${boundary}\r\n${disposition}`;
		if (!isFile(value)) return [Buffer.from(`${head}\r\n\r\n${textOf(value)}\r\n`)];
		const type = /^[\x20-\x7e]+$/.test(value.type) ? value.type : 'application/octet-stream';
		const about = `${head}; filename="${escaped(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`;
		return [Buffer.from(about), value.bytes, Buffer.from('\r\n')];
	});
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
	};
}

/** A name within quotes, as browsers write it: UTF-8, but for what would end it. */
function escaped(name: string): string {
	return name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22');
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
