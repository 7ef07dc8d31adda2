import type { FastifyRequest } from 'fastify';

/** The parts of a multipart/form-data body by field name. */
export function readParts(request: FastifyRequest): Record<string, Buffer> {
	const boundary = /boundary=("?)([^";]+)\1/.exec(request.headers['content-type'] ?? '')?.[2];
	const body = request.body;
	if (boundary === undefined || !Buffer.isBuffer(body)) return {};
	const parts: Record<string, Buffer> = {};
	const mark = Buffer.from(`--${boundary}`);
	let start = body.indexOf(mark);
	while (start !== -1) {
		const end = body.indexOf(mark, start + mark.length);
		if (end === -1) break;
		const part = body.subarray(start + mark.length + 2, end - 2);
		const split = part.indexOf('\r\n\r\n');
		const name = /name="([^"]+)"/.exec(part.subarray(0, split).toString())?.[1];
		if (name !== undefined) parts[name] = part.subarray(split + 4);
		start = end;
	}
	return parts;
}
