import type { IDataObject } from 'n8n-workflow';

import type {
	Endpoint,
	FeishuApi,
	FilePart,
	StoredFile,
	Takes,
} from '../../nodes/shared/endpoints';
import { bitable, drive, im, wiki } from '../../nodes/shared/endpoints';
import * as services from '../../nodes/shared/endpoints/services';

// Nothing runs here: `tsc -p test` is the test. Each expected error is a misspelling the types of
// the generated endpoints catch.

export const everyAnswerIsAnItemOrAFile: Array<Endpoint<Takes, IDataObject | StoredFile>> =
	Object.values(services).flatMap((service) =>
		Object.values<Endpoint<Takes, IDataObject | StoredFile>>(service),
	);

export async function reply(api: FeishuApi): Promise<string | undefined> {
	const path = { message_id: 'om_1' };
	const body = { msg_type: 'text', content: '{}', reply_in_thread: true };
	const answer = await api.call(im.messageReply, { path, body });
	// @ts-expect-error: a path parameter of another name
	await api.call(im.messageReply, { path: { messageId: 'om_1' }, body });
	// @ts-expect-error: no path parameter
	await api.call(im.messageReply, { body });
	// @ts-expect-error: a member of the body that is not documented
	await api.call(im.messageReply, { path, body: { msg_type: 'text', content: '', text: '' } });
	// @ts-expect-error: a member of the body of another type
	await api.call(im.messageReply, { path, body: { msg_type: 'text', content: {} } });
	// @ts-expect-error: a member of the answer that is not documented
	return answer.messageId ?? answer.message_id;
}

export async function history(api: FeishuApi, pageSize: number | undefined): Promise<string[]> {
	const query = { container_id_type: 'chat', container_id: 'oc_1', page_size: pageSize };
	const answer = await api.call(im.messageList, { query });
	// @ts-expect-error: a required query parameter left out
	await api.call(im.messageList, { query: { container_id: 'oc_1' } });
	// @ts-expect-error: a query parameter that is not documented
	await api.call(im.messageList, { query: { ...query, pageSize: 20 } });
	return (answer.items ?? []).map((item) => item.sender?.id ?? '');
}

export async function files(api: FeishuApi, image: FilePart): Promise<StoredFile> {
	await api.call(im.imageCreate, { body: { image_type: 'message', image } });
	// @ts-expect-error: a file is no text
	await api.call(im.imageCreate, { body: { image_type: 'message', image: 'cat.png' } });
	return await api.call(drive.fileDownload, { path: { file_token: 'boxcn1' } });
}

export async function optionalParts(api: FeishuApi): Promise<void> {
	await api.call(drive.fileList, {});
	await api.call(wiki.spaceGetNode, { query: { token: 'wikcn1' } });
	const path = { app_token: 'bascn1', table_id: 'tbl1' };
	await api.call(bitable.appTableRecordCreate, { path, body: { fields: { Name: 1 } } });
}
