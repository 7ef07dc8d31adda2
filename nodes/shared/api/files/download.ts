import type { Attempt, Download, Failure, StoredFile } from '../../endpoints';
import { refused } from '../../endpoints';
import { figure, shortened } from '../../values';
import { parsedUrl } from '../address';
import type { Reply } from '../answer';
import { replyOf } from '../answer';
import type { FeishuContext } from '../wire';
import { openDeadline, unlessAborted } from '../wire';
import { received, storeOf } from './receive';
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
	limits: DownloadLimits,
): Promise<Attempt<Download>> {
	return await opened(context, url, limits, async ({ status, headers, body }) => {
		const isFile = status === 200;
		const bytes = isStream(body) ? await gathered(body, isFile ? limits.maxBytes : 0) : undefined;
		if (!isFile) return failed(`its host answered with HTTP ${status}`, status);
		if (bytes === undefined) return tooLong(limits, status);
		return { answer: { bytes, type: headers['content-type'] ?? '' } };
	});
}

/** The same, straight into n8n's binary store. */
export async function fetchFile(
	context: FeishuContext,
	url: string,
	limits: DownloadLimits,
): Promise<Attempt<StoredFile>> {
	const store = storeOf(context);
	if (store === undefined) return failed('a file cannot be fetched while the node is being set up');
	return await opened(context, url, limits, async (reply) => {
		const answer = await received(reply, { store, url, maxBytes: limits.maxBytes });
		if (answer.kind === 'file') return { answer: answer.file };
		if (answer.kind === 'oversized') return tooLong(limits, answer.status);
		return failed(`its host answered with HTTP ${reply.status}, and not with a file`, reply.status);
	});
}

async function opened<Result>(
	context: FeishuContext,
	url: string,
	{ timeout, signal }: DownloadLimits,
	take: (reply: Reply) => Promise<Attempt<Result>>,
): Promise<Attempt<Result>> {
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
		return await unlessAborted(take(replyOf(answered)), deadline.signal);
	} catch (error) {
		const late = deadline.ended() === 'late';
		const reason = late ? `it took more than ${timeout / 1000} seconds` : reasonOf(error);
		return failed(`it could not be fetched: ${reason}`);
	} finally {
		deadline.release();
	}
}

function tooLong({ maxBytes }: DownloadLimits, status: number): { readonly failure: Failure } {
	return failed(`it has more than ${figure(maxBytes)} bytes`, status);
}

function reasonOf(error: unknown): string {
	return shortened(error instanceof Error ? error.message : 'no answer', LONGEST_REASON);
}

function failed(message: string, status = 0): { readonly failure: Failure } {
	const fate = status === 0 ? 'unreached' : 'answered';
	return { failure: { fate, status, message, hint: CHECK_ADDRESS, retryable: status === 0 } };
}
