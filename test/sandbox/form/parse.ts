import type { Form, UploadedFile } from './form';
import { fileNameOf, headerParameters } from './parameters';

/** A body that is no multipart form. */
export class BadForm extends Error {}

/**
 * Reads a multipart/form-data body (RFC 7578): parts with a file name, or
 * with a type that is not text (the official SDK names no files), are files, all others fields.
 * @param type Content-Type of the request
 * @throws BadForm naming what is wrong
 */
export function parseForm(type: string, body: Buffer): Form {
	const { boundary } = headerParameters(type);
	if (boundary === undefined || boundary === '') throw new BadForm('no boundary');
	const fields: Record<string, string | string[]> = {};
	const files: UploadedFile[] = [];
	for (const part of partsOf(body, boundary)) {
		const end = part.indexOf('\r\n\r\n');
		if (end === -1) throw new BadForm('a part without headers');
		const headers = headersOf(part.subarray(0, end).toString());
		const disposition = headers['content-disposition'] ?? '';
		const parameters = headerParameters(disposition);
		const { name: field } = parameters;
		if (!disposition.startsWith('form-data') || field === undefined) {
			throw new BadForm('a part without a name');
		}
		const bytes = part.subarray(end + 4);
		const { 'content-type': type = '' } = headers;
		const name = fileNameOf(parameters);
		const isText = name === undefined && /^(text\/plain|$)/.test(type);
		if (isText) add(fields, field, bytes.toString());
		else files.push({ field, name: name ?? '', type, bytes });
	}
	return { fields, files };
}

/** What stands between the boundaries. A form without its end has been cut off. */
function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
	const mark = Buffer.from(`\r\n--${boundary}`);
	const first = mark.subarray(2);
	if (!body.subarray(0, first.length).equals(first)) throw new BadForm('no boundary at the start');
	let start = first.length;
	while (body.subarray(start, start + 2).toString() !== '--') {
		const end = body.indexOf(mark, start);
		if (end === -1) throw new BadForm('no boundary at the end');
		yield body.subarray(start + 2, end);
		start = end + mark.length;
	}
}

function headersOf(text: string): Record<string, string> {
	return Object.fromEntries(
		text.split('\r\n').map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
		}),
	);
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
	const before = fields[name];
	if (before === undefined) fields[name] = value;
	else fields[name] = [...(typeof before === 'string' ? [before] : before), value];
}
