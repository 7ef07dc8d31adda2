import type { IDataObject } from 'n8n-workflow';

import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, endpoint, im } from '../../../../shared/endpoints';
import type { Planned } from './wish';

// A second upload makes a second key, which nothing uses and nobody sees.
const createImage = endpoint(im.imageCreate, { repeat: 'same' });
const createFile = endpoint(im.fileCreate, { repeat: 'same' });

/** What `uploadPlanned` calls, for the record of an operation. */
export const messageUploads = [createImage, createFile];

/** A picture or file that is with Feishu. */
export interface Uploaded {
	/** `image_key` or `file_key`, whichever it has. */
	readonly key: { readonly image_key: string } | { readonly file_key: string };
	/** The type a message with it has to be of. */
	readonly msgType: 'image' | 'file' | 'audio' | 'media';
}

/** Uploads a file for messages. */
export async function uploadPlanned(
	api: FeishuApi,
	{ content, upload }: Planned,
): Promise<Attempt<Uploaded>> {
	if (upload.kind === 'image') {
		const body = { image_type: upload.imageType, image: content };
		const result = await api.attempt(createImage, { body });
		if ('failure' in result) return result;
		const { image_key: key = '' } = result.answer;
		return key === ''
			? withoutKey('image_key')
			: { answer: { key: { image_key: key }, msgType: 'image' } };
	}
	const { fileType, duration } = upload;
	const result = await api.attempt(createFile, {
		body: { file_type: fileType, file_name: content.name, duration, file: content },
	});
	if ('failure' in result) return result;
	const { file_key: key = '' } = result.answer;
	if (key === '') return withoutKey('file_key');
	const msgType = fileType === 'opus' ? 'audio' : fileType === 'mp4' ? 'media' : 'file';
	return { answer: { key: { file_key: key }, msgType } };
}

function withoutKey(name: string): Attempt<never> {
	return {
		failure: answeredFailure(
			`Feishu answered the upload without ${name}`,
			'Repeat the call: what was uploaded without a key cannot be used or seen.',
			{ retryable: true },
		),
	};
}

/** How `Data` describes an uploaded file. */
export function described({ content }: Planned, { key, msgType }: Uploaded): IDataObject {
	const { name, type, bytes } = content;
	return { ...key, msg_type: msgType, file_name: name, size: bytes.length, type };
}
