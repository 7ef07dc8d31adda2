import type { IBinaryData } from 'n8n-workflow';

import type { StoredFile } from '../../endpoints';
import type { Answer, Reply } from '../answer';
import { isJson, parseAnswer, typeOf } from '../answer';
import type { FeishuContext } from '../wire';
import { fileNameOf } from './fileName';
import type { ByteStream } from './stream';
import { countThrough, gathered, isStream } from './stream';

/** Bytes of an answer that is JSON, far more than Feishu sends (the largest is a sheet's, 10 MB). */
const LARGEST_JSON = 64 * 1024 * 1024;
/** Bytes of a page of which no more is read than its beginning could tell. */
const LARGEST_PAGE = 1024 * 1024;
/** n8n names a file after the address it came from where it is given no name. */
const NAMELESS = 'file';

/** Puts bytes into n8n's binary store. */
export type Store = (
	bytes: Buffer | ByteStream,
	name: string,
	type: string | undefined,
) => Promise<IBinaryData>;

/** n8n's binary store; undefined where a context has none, as in the editor. */
export function storeOf(context: FeishuContext): Store | undefined {
	if (!('prepareBinaryData' in context.helpers)) return undefined;
	const { prepareBinaryData } = context.helpers;
	return async (bytes, name, type) => await prepareBinaryData(readable(bytes), name, type);
}

/** The helper takes the stream another helper of n8n's answered with, whose class cannot be imported here. */
function readable(bytes: Buffer | ByteStream): Buffer;
function readable(bytes: unknown): unknown {
	return bytes;
}

/** Reads a file that was put into n8n's binary store; empty where a context cannot. */
export async function readStored(context: FeishuContext, { binary }: StoredFile): Promise<Buffer> {
	if (binary.id === undefined) return Buffer.from(binary.data, 'base64');
	if (!('getBinaryStream' in context.helpers)) return Buffer.alloc(0);
	const stream = await context.helpers.getBinaryStream(binary.id);
	return Buffer.from((await gathered(stream, LARGEST_JSON)) ?? []);
}

/** Where an answer that may be a file goes. */
export interface Reception {
	readonly store: Store;
	/** Where the request went. */
	readonly url: string;
	readonly maxBytes: number;
	/** Whether the request asks for a part of the file, by a Range header. */
	readonly wantsPart?: boolean;
}

/**
 * Takes an answer that was asked for as a stream: a file goes into n8n's store as it arrives, and
 * everything else is read and parsed as the answer it is.
 *
 * @throws what the connection or the store fails with
 */
export async function received(reply: Reply, reception: Reception): Promise<Answer> {
	const { status, headers, body } = reply;
	if (!isStream(body)) return parseAnswer(reply, reception.url);
	const type = typeOf(headers);
	const isNamed = headers['content-disposition'] !== undefined;
	if (!mayBeFile(status, reception) || (!isNamed && type === 'text/html')) {
		const bytes = await gathered(body, LARGEST_PAGE);
		const page = bytes === undefined ? TOO_LONG : bodyOf(bytes);
		return parseAnswer({ ...reply, body: page }, reception.url);
	}
	if (isJson(type) && !isNamed) return await receivedJson(reply, body, reception);
	return await receivedFile(reply, body, reception);
}

/** An answer without content (204, 205) is no file, nor is a part of one (206) that was not asked for. */
function mayBeFile(status: number, { wantsPart = false }: Reception): boolean {
	if (status === 206) return wantsPart;
	return status >= 200 && status < 300 && status !== 204 && status !== 205;
}

/** JSON of Feishu's is an answer; other JSON is a file that happens to be JSON. */
async function receivedJson(reply: Reply, body: ByteStream, reception: Reception): Promise<Answer> {
	const bytes = await gathered(body, LARGEST_JSON);
	if (bytes === undefined) return oversized(reply, LARGEST_JSON);
	const answer = parseAnswer({ ...reply, body: bodyOf(bytes) }, reception.url);
	if (answer.kind !== 'foreign' || answer.body !== 'json') return answer;
	const stored = await reception.store(Buffer.from(bytes), NAMELESS, typeOf(reply.headers));
	return delivered(reply, { bytes: bytes.length, binary: stored });
}

async function receivedFile(reply: Reply, body: ByteStream, reception: Reception): Promise<Answer> {
	const { store, maxBytes } = reception;
	const told = Number(reply.headers['content-length'] ?? 0);
	const count = countThrough(body, maxBytes);
	if (told > maxBytes) {
		body.destroy();
		return oversized(reply, maxBytes);
	}
	try {
		const name = fileNameOf(reply.headers['content-disposition']);
		const binary = await store(
			body,
			name === '' ? NAMELESS : name,
			typeOf(reply.headers) || undefined,
		);
		return delivered(reply, { bytes: count.bytes, binary });
	} catch (error) {
		if (count.exceeded) return oversized(reply, maxBytes);
		return await Promise.reject(error);
	}
}

function delivered(
	reply: Reply,
	{ bytes, binary }: { readonly bytes: number; readonly binary: IBinaryData },
): Answer {
	const { status, headers } = reply;
	const file: StoredFile = {
		name: fileNameOf(headers['content-disposition']),
		type: typeOf(headers),
		size: bytes,
		binary,
	};
	return { kind: 'file', status, headers, logId: headers['x-tt-logid'] ?? '', file };
}

function oversized({ status, headers }: Reply, maxBytes: number): Answer {
	return { kind: 'oversized', status, headers, logId: headers['x-tt-logid'] ?? '', maxBytes };
}

/** Stands for a page that is longer than what is read of one: it is a page, whatever it says. */
const TOO_LONG = '…';

/** JSON, or the text where it is none. */
function bodyOf(bytes: Uint8Array): unknown {
	const text = Buffer.from(bytes)
		.toString('utf8')
		.replace(/^\ufeff/, '');
	try {
		const parsed: unknown = JSON.parse(text);
		return parsed;
	} catch {
		return text;
	}
}
