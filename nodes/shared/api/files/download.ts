import type { Attempt, Download, Failure, StoredFile } from '../../endpoints';
import { refused } from '../../endpoints';
import { figure } from '../../values';
import { parsedUrl } from '../address';
import type { Reply } from '../answer';
import type { FeishuContext } from '../wire';
import type { RequestLimits } from './plainRequest';
import { plainRequest } from './plainRequest';
import { received, storeOf } from './receive';
import { gathered, isStream } from './stream';

/** How much a download may take. */
export interface DownloadLimits extends RequestLimits {
	readonly maxBytes: number;
}

const CHECK_ADDRESS = 'Check that the file can be opened at this address without signing in.';

/**
 * Fetches a file without a credential. It is read as a stream: one that is longer than allowed is
 * given up before it fills the memory.
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
	limits: DownloadLimits,
	take: (reply: Reply) => Promise<Attempt<Result>>,
): Promise<Attempt<Result>> {
	const protocol = parsedUrl(url)?.protocol;
	if (protocol !== 'https:' && protocol !== 'http:') {
		return { failure: refused('it is not a web address', 'Give the file by a web address.') };
	}
	const fetched = await plainRequest(
		context,
		{ method: 'GET', url, encoding: 'stream' },
		limits,
		take,
	);
	if ('result' in fetched) return fetched.result;
	const { isLate, reason } = fetched;
	const why = isLate ? `it took more than ${limits.timeout / 1000} seconds` : reason;
	return failed(`it could not be fetched: ${why}`);
}

function tooLong({ maxBytes }: DownloadLimits, status: number): { readonly failure: Failure } {
	return failed(`it has more than ${figure(maxBytes)} bytes`, status);
}

function failed(message: string, status = 0): { readonly failure: Failure } {
	const fate = status === 0 ? 'unreached' : 'answered';
	return { failure: { fate, status, message, hint: CHECK_ADDRESS, retryable: status === 0 } };
}
