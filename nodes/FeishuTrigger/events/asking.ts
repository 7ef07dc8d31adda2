import type { FeishuApi } from '../../shared/endpoints';
import { CallFailed, drive, endpoint } from '../../shared/endpoints';

/** Asking twice does no harm. */
const subscribeFile = endpoint(drive.fileSubscribe, { repeat: 'same' });

/**
 * Asks for the events of a file or a folder, which Feishu sends only to who has asked for them, file by
 * file (documentation: "Subscribe to document events").
 *
 * @throws CallFailed that names the file, as there may be many
 */
export async function askFor(
	api: FeishuApi,
	token: string,
	query: { readonly file_type: string; readonly event_type?: string },
): Promise<void> {
	const asked = await api.attempt(subscribeFile, { path: { file_token: token }, query });
	if (!('failure' in asked)) return;
	const message = `While asking for the events of ${query.file_type} ${token}: ${asked.failure.message}`;
	throw new CallFailed({ ...asked.failure, message });
}
