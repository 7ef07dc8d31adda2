/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { FastifyReply } from 'fastify';

import { later } from '../clock';
import type { FileAnswer } from '../fileAnswer';
import { attachment } from '../form';
import type { Fault } from './fault';
import { oddText } from './odd';
import { delayOf, faultOf } from './schedule';

/**
 * Sends an answer in JSON, with what befalls it on its way.
 * @param token the caller's access token; empty for a token exchange
 */
export async function sendJson(
	reply: FastifyReply,
	answer: Readonly<Record<string, unknown>>,
	faults: readonly Fault[],
	token = '',
): Promise<void> {
	if (await isLost(reply, faults)) return;
	const odd = faultOf(faults, 'odd');
	const whole = odd === undefined ? JSON.stringify(answer) : oddText(odd, answer, token);
	const text = faultOf(faults, 'truncated') ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
	const type = 'application/json; charset=utf-8';
	const drip = faultOf(faults, 'drip');
	if (drip !== undefined) return await dripOut(reply, Buffer.from(text), { type }, drip);
	reply.type(type).send(text);
}

/** Sends a file, with what befalls it on its way. */
export async function sendFile(
	reply: FastifyReply,
	{ bytes, name, type }: FileAnswer,
	faults: readonly Fault[],
): Promise<void> {
	if (await isLost(reply, faults)) return;
	const longer = faultOf(faults, 'longer');
	const headers = {
		type: faultOf(faults, 'wrongType')?.type ?? type,
		disposition: attachment(name),
		...(longer?.announced === false ? {} : { length: bytes.length }),
	};
	const drip = faultOf(faults, 'drip');
	if (drip !== undefined) return await dripOut(reply, bytes, headers, drip);
	if (faultOf(faults, 'truncated') !== undefined) {
		begin(reply, headers).write(bytes.subarray(0, Math.floor(bytes.length / 2)), () =>
			reply.raw.destroy(),
		);
		return;
	}
	if (longer !== undefined) return await overflow(reply, bytes, headers, longer);
	reply.headers({ 'Content-Disposition': headers.disposition }).type(headers.type).send(bytes);
}

/** Waits as long as the faults say; true when the connection broke instead of an answer. */
async function isLost(reply: FastifyReply, faults: readonly Fault[]): Promise<boolean> {
	await later(delayOf(faults, 'slow'));
	if (faultOf(faults, 'resetAfter') === undefined) return false;
	reply.raw.socket?.destroy();
	return true;
}

interface Headers {
	readonly type: string;
	readonly disposition?: string;
	readonly length?: number;
}

/** Takes the answer out of the server's hands, which would not let it go wrong. */
function begin(reply: FastifyReply, { type, disposition, length }: Headers): FastifyReply['raw'] {
	reply.hijack();
	const headers = {
		...reply.getHeaders(),
		'Content-Type': type,
		'Content-Disposition': disposition,
		'Content-Length': length,
	};
	for (const [name, value] of Object.entries(headers)) {
		if (value !== undefined) reply.raw.setHeader(name, value);
	}
	return reply.raw.writeHead(reply.statusCode);
}

async function dripOut(
	reply: FastifyReply,
	bytes: Buffer,
	headers: Headers,
	{ pieces = 20, milliseconds = 100 }: Fault,
): Promise<void> {
	const stream = begin(reply, headers);
	const size = Math.max(1, Math.ceil(bytes.length / pieces));
	for (let start = 0; start < bytes.length && !stream.destroyed; start += size) {
		stream.write(bytes.subarray(start, start + size));
		await later(milliseconds / pieces);
	}
	stream.end();
}

const CHUNK = Buffer.alloc(64 * 1024);

async function overflow(
	reply: FastifyReply,
	bytes: Buffer,
	headers: Headers,
	{ bytes: surplus = 1024 }: Fault,
): Promise<void> {
	function* pieces() {
		yield bytes;
		for (let left = surplus; left > 0; left -= CHUNK.length) {
			yield CHUNK.subarray(0, Math.min(left, CHUNK.length));
		}
	}
	// Whoever has had enough hangs up; that is not the sandbox's concern.
	await pipeline(Readable.from(pieces()), begin(reply, headers)).catch(() => {});
}
