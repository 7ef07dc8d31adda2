import type { Attempt, Download, Failure } from '../../endpoints';
import { refused } from '../../endpoints';
import { figure, shortened } from '../../values';
import { parsedUrl } from '../address';
import { replyOf } from '../answer';
import type { FeishuContext } from '../wire';
import { openDeadline, unlessAborted } from '../wire';
import { gathered, isStream } from './stream';

/** How much a download may take. */
export interface DownloadLimits {
	readonly maxBytes: number;
	/** Milliseconds until the last byte. */
	readonly timeout: number;
	readonly signal?: AbortSignal;
}

const CHECK_ADDRESS = 'Check that the file can be opened at this address without signing in.';
const LONGEST_REASON = 300;

/**
 * Fetches a file through n8n's own helper, so that its proxies and address rules hold; no
 * credential goes along. The file is read as a stream: a longer one than allowed is given up
 * before it fills the memory.
 */
export async function download(
	context: FeishuContext,
	url: string,
	{ maxBytes, timeout, signal }: DownloadLimits,
): Promise<Attempt<Download>> {
	const protocol = parsedUrl(url)?.protocol;
	if (protocol !== 'https:' && protocol !== 'http:') {
		return { failure: refused('it is not a web address', 'Give the file by a web address.') };
	}
	const deadline = openDeadline(timeout, signal);
	try {
		const answered: unknown = await unlessAborted(
			context.helpers.httpRequest({
				method: 'GET',
				url,
				encoding: 'stream',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout,
				abortSignal: deadline.signal,
			}),
			deadline.signal,
		);
		const { status, headers, body } = replyOf(answered);
		const isFile = status === 200;
		const bytes = isStream(body) ? await gathered(body, isFile ? maxBytes : 0) : undefined;
		if (!isFile) return failed(`its host answered with HTTP ${status}`, status);
		if (bytes === undefined) return failed(`it has more than ${figure(maxBytes)} bytes`, status);
		return { answer: { bytes, type: headers['content-type'] ?? '' } };
	} catch (error) {
		const late = deadline.ended() === 'late';
		const reason = late ? `it took more than ${timeout / 1000} seconds` : reasonOf(error);
		return failed(`it could not be fetched: ${reason}`);
	} finally {
		deadline.release();
	}
}

function reasonOf(error: unknown): string {
	return shortened(error instanceof Error ? error.message : 'no answer', LONGEST_REASON);
}

function failed(message: string, status = 0): { readonly failure: Failure } {
	const fate = status === 0 ? 'unreached' : 'answered';
	return { failure: { fate, status, message, hint: CHECK_ADDRESS, retryable: status === 0 } };
}
