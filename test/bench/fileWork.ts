/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { rmSync } from 'node:fs';

import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Engine } from '../engine';
import { SANDBOX_APP } from '../sandbox';
import type { Work } from './work';
import { FILE_BYTES, fileOf } from './work';

/**
 * Makes the input items of a work on files: for `upload` each with a file in n8n's store on the
 * disk, for `download` each with the ids of one that is in a message.
 */
export async function prepareFiles(work: Work, engine: Engine): Promise<INodeExecutionData[]> {
	await engine.binary.keepOnDisk();
	process.once('exit', () => rmSync(String(process.env.N8N_USER_FOLDER), { recursive: true }));
	if (work.kind === 'download') {
		const json = await fileInMessage(work.origin);
		return Array.from({ length: work.count }, () => ({ json: { ...json } }));
	}
	const items: INodeExecutionData[] = [];
	for (let index = 0; index < work.count; index += 1) {
		const data = await engine.binary.of(Buffer.alloc(FILE_BYTES, index % 251), fileOf(index));
		items.push({ json: {}, binary: { data } });
	}
	return items;
}

/** What this node is told. All items name the same file, so that no expression is measured. */
export function fileParameters(
	kind: 'upload' | 'download',
	{ message, key }: IDataObject,
): INodeParameters {
	const shared = { authentication: 'feishuApi', resource: 'message' };
	return kind === 'upload'
		? { ...shared, operation: 'uploadFile', uploadAs: 'file' }
		: {
				...shared,
				operation: 'downloadFiles',
				messageId: String(message),
				options: { fileKeys: String(key) },
			};
}

/** Whether a file that was to come down is there, whole. */
export function isMoved({ kind }: Work, { binary }: INodeExecutionData): boolean {
	return kind !== 'download' || binary?.data.bytes === FILE_BYTES;
}

/** Puts a message with a file into the sandbox, as an app does. */
async function fileInMessage(origin: string): Promise<{ message: string; key: string }> {
	const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
		const isForm = body instanceof FormData;
		const response = await fetch(`${origin}/open-apis${path}`, {
			method: 'POST',
			headers: isForm ? headers : { ...headers, 'Content-Type': 'application/json' },
			body: isForm ? body : JSON.stringify(body),
		});
		return Object(await response.json());
	};
	const { tenant_access_token: token } = await post('/auth/v3/tenant_access_token/internal', {
		app_id: SANDBOX_APP.appId,
		app_secret: SANDBOX_APP.appSecret,
	});
	const headers = { Authorization: `Bearer ${token}` };
	const form = new FormData();
	form.append('file_type', 'stream');
	form.append('file_name', fileOf(0));
	form.append('file', new Blob([new Uint8Array(FILE_BYTES)]), fileOf(0));
	const { data: uploaded } = await post('/im/v1/files', form, headers);
	const content = JSON.stringify({ file_key: uploaded.file_key });
	const { data: sent } = await post(
		'/im/v1/messages?receive_id_type=chat_id',
		{ receive_id: 'oc_release', msg_type: 'file', content },
		headers,
	);
	return { message: sent.message_id, key: uploaded.file_key };
}
