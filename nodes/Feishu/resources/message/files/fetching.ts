import type { Attempt, FeishuApi, StoredFile } from '../../../../shared/endpoints';
import { answeredFailure, endpoint, im } from '../../../../shared/endpoints';
import type { Sent } from '../../../../shared/kits';
import { sendParts } from '../../../../shared/kits';
import { renamed } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
import type { Fetchable } from './keys';

/** Downloads of one message under way at once: what they hold in memory adds up. */
const TOGETHER = 3;

/** The scope that stands first is enough to read the message, too. */
export const fetchResource = endpoint(im.messageResourceGet, {
	scopes: ['im:message:readonly', 'im:message.history:readonly', 'im:message'],
});

/** Files that arrived, and those that did not. */
export type Fetched = Sent<Fetchable, StoredFile>;

/**
 * Fetches files of a message into n8n's binary store.
 * @param maxBytes a longer file is given up while it arrives
 */
export async function fetchFiles(
	api: FeishuApi,
	messageId: string,
	files: readonly Fetchable[],
	maxBytes: number,
): Promise<Fetched> {
	return await sendParts<Fetchable, StoredFile>(files, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (file) =>
			named(
				file,
				await api.attempt(fetchResource, {
					path: { message_id: messageId, file_key: file.key },
					query: { type: file.type },
					maxBytes,
				}),
			),
	});
}

/** A file under its own name: that of the answer, else that of the message, else its key. */
function named({ name: told, key }: Fetchable, result: Attempt<StoredFile>): Attempt<StoredFile> {
	if ('failure' in result) return result;
	const file = result.answer;
	if (!isObject(file) || !isObject(file.binary)) return NO_FILE;
	return { answer: renamed(file, [file.name, told, key]) };
}

const NO_FILE: Attempt<never> = {
	failure: answeredFailure('Feishu answered without the file', 'Repeat the call later.', {
		retryable: true,
	}),
};
