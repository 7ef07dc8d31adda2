import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { pool } from './pool';
import { fileOf } from './work';

/** Uploads the file of each item with nothing but n8n's helpers, `width` at once. */
export function uploadLoop(width: number) {
	return async function (this: IExecuteFunctions) {
		const { baseUrl } = await this.getCredentials('feishuApi');
		const output = emptyOutput(this);
		await pool(output.length, width, async (index) => {
			const form = new FormData();
			form.append('file_type', 'stream');
			form.append('file_name', fileOf(index));
			const bytes = await this.helpers.getBinaryDataBuffer(index, 'data');
			form.append('file', new Blob([new Uint8Array(bytes)]), fileOf(index));
			output[index].json = await this.helpers.httpRequestWithAuthentication.call(
				this,
				'feishuApi',
				{ method: 'POST', url: `${String(baseUrl)}/open-apis/im/v1/files`, body: form as never },
			);
		});
		return [output];
	};
}

/** Fetches the file each item names into n8n's store with nothing but n8n's helpers, `width` at once. */
export function downloadLoop(width: number) {
	return async function (this: IExecuteFunctions) {
		const { baseUrl } = await this.getCredentials('feishuApi');
		const items = this.getInputData();
		const output = emptyOutput(this);
		await pool(output.length, width, async (index) => {
			const { message, key } = items[index].json;
			const path = `/open-apis/im/v1/messages/${String(message)}/resources/${String(key)}`;
			const body = await this.helpers.httpRequestWithAuthentication.call(this, 'feishuApi', {
				method: 'GET',
				url: `${String(baseUrl)}${path}`,
				qs: { type: 'file' },
				encoding: 'stream',
			});
			const data = await this.helpers.prepareBinaryData(body, fileOf(0));
			output[index] = { json: { code: 0 }, binary: { data }, pairedItem: { item: index } };
		});
		return [output];
	};
}

function emptyOutput(context: IExecuteFunctions): INodeExecutionData[] {
	return context.getInputData().map((_, index) => ({ json: {}, pairedItem: { item: index } }));
}
