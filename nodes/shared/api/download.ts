import type { Attempt, Download, Failure } from '../operation';
import { isObject } from '../operation';
import { parsedUrl } from './address';
import type { FeishuContext } from './session';
import { readAnswer } from './wire';

/** How much a download may take. */
export interface DownloadLimits {
	readonly maxBytes: number;
	/** Milliseconds until the last byte. */
	readonly timeout: number;
}

/**
 * Fetches a file through n8n's own helper, so that its proxies and address rules hold; no
 * credential goes along. The file is read as a stream: a longer one than allowed is given up
 * before it fills the memory.
 */
export async function download(
	context: FeishuContext,
	url: string,
	{ maxBytes, timeout }: DownloadLimits,
	signal?: AbortSignal,
): Promise<Attempt<Download>> {
	const protocol = parsedUrl(url)?.protocol;
	if (protocol !== 'https:' && protocol !== 'http:') return failed('it is not a web address');
	const ends = [AbortSignal.timeout(timeout), ...(signal === undefined ? [] : [signal])];
	try {
		const answered: unknown = await context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout,
			abortSignal: AbortSignal.any(ends),
		});
		const { status, headers, body } = readAnswer(answered);
		const isFile = status === 200;
		const bytes = await gathered(body, isFile ? maxBytes : 0);
		if (!isFile) return failed(`its host answered with HTTP ${status}`, status);
		if (bytes === undefined) return failed(`it has more than ${maxBytes} bytes`, status);
		return { answer: { bytes, type: headers['content-type'] ?? '' } };
	} catch (error) {
		return failed(
			`it could not be fetched: ${error instanceof Error ? error.message : 'no answer'}`,
		);
	}
}

/** Reads a stream to its end; undefined when it is longer than allowed. Leaving early closes it. */
async function gathered(
	stream: unknown,
	maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const parts: Uint8Array[] = [];
	let size = 0;
	if (!isStream(stream)) return undefined;
	for await (const part of stream) {
		if (!(part instanceof Uint8Array)) continue;
		size += part.length;
		if (size > maxBytes) return undefined;
		parts.push(part);
	}
	const whole = new Uint8Array(size);
	let position = 0;
	for (const part of parts) {
		whole.set(part, position);
		position += part.length;
	}
	return whole;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
	return isObject(value) && Symbol.asyncIterator in value;
}

function failed(message: string, status = 0): { readonly failure: Failure } {
	return { failure: { status, message, hint: '', retryable: false } };
}
