/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import * as http from 'node:http';

import axios from 'axios';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { SANDBOX_APP } from '../sandbox';
import { engineContender } from './engineContender';
import { downloadLoop, uploadLoop } from './helperFiles';
import { pool } from './pool';
import { searchEach, upsertLoop } from './rowWork';
import { rowByRow, sheetLoop } from './sheetRows';
import type { Work } from './work';
import { chatOf, textOf } from './work';

/**
 * Makes everything ready (loads the engine or the client) and resolves to the work itself, which
 * sends all messages and resolves to the number of those that failed. Only the work is measured.
 */
export type Contender = (work: Work) => Promise<() => Promise<number>>;

/** Who is compared. The node and n8n's helper run on the n8n engine, the others bare. */
export const contenders: Readonly<Record<string, Contender>> = {
	'this node': async (work) => await engineContender(work, 'node'),
	'n8n alone': async (work) => await engineContender(work, passOn),
	'n8n helper': async (work) => await engineContender(work, helperLoop(work)),
	'sequential node': async (work) => await engineContender(work, loopOf(work)),
	'axios keep-alive': async (work) => axiosContender(work),
	'official SDK': async (work) => await sdkContender(work),
};

/** What the engine itself takes for the items: they leave as they came. */
async function passOn(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [this.getInputData()];
}

/** What a node does that sends one call for each item. */
function loopOf({ kind }: Work) {
	if (kind === 'upsert') return searchEach;
	return kind === 'appendRows' ? rowByRow : nodeStyleLoop;
}

/** The floor: nothing but n8n's helpers, so many calls at once. */
function helperLoop(work: Work) {
	const { concurrency, kind } = work;
	if (kind === 'upsert' || kind === 'sync') return upsertLoop;
	if (kind === 'appendRows' || kind === 'readRows') return sheetLoop(work);
	if (kind === 'upload') return uploadLoop(concurrency);
	return kind === 'download' ? downloadLoop(concurrency) : messageLoop(concurrency);
}

function messageLoop(width: number) {
	return async function (this: IExecuteFunctions) {
		const items = this.getInputData();
		const output = items.map((_, index) => ({ json: {}, pairedItem: { item: index } }));
		const post = await poster(this);
		await pool(items.length, width, async (index) => {
			output[index].json = await post(messageOf(index));
		});
		return [output];
	};
}

/** A node as most packages write it: for each item its parameters are read and the helper is awaited. */
async function nodeStyleLoop(this: IExecuteFunctions) {
	const output: INodeExecutionData[] = [];
	const post = await poster(this);
	for (let item = 0; item < this.getInputData().length; item += 1) {
		const text = this.getNodeParameter('text', item);
		const json = await post({
			receive_id: this.getNodeParameter('receiveId', item),
			msg_type: 'text',
			content: JSON.stringify({ text }),
		});
		output.push({ json, pairedItem: { item } });
	}
	return [output];
}

async function poster(context: IExecuteFunctions) {
	const { baseUrl } = await context.getCredentials('feishuApi');
	return async (body: object): Promise<IDataObject> =>
		await context.helpers.httpRequestWithAuthentication.call(context, 'feishuApi', {
			method: 'POST',
			url: `${String(baseUrl)}/open-apis/im/v1/messages`,
			qs: { receive_id_type: 'chat_id' },
			body,
		});
}

function axiosContender({ origin, count, concurrency }: Work): () => Promise<number> {
	const client = axios.create({
		baseURL: origin,
		httpAgent: new http.Agent({ keepAlive: true, maxSockets: concurrency }),
	});
	return async () => {
		const { data } = await client.post('/open-apis/auth/v3/tenant_access_token/internal', {
			app_id: SANDBOX_APP.appId,
			app_secret: SANDBOX_APP.appSecret,
		});
		const headers = { Authorization: `Bearer ${data.tenant_access_token}` };
		return await pool(count, concurrency, async (index) => {
			await client.post('/open-apis/im/v1/messages', messageOf(index), {
				headers,
				params: { receive_id_type: 'chat_id' },
			});
		});
	};
}

async function sdkContender({ origin, count, concurrency }: Work): Promise<() => Promise<number>> {
	// Loaded where it is compared: it takes memory of its own.
	const lark = await import('@larksuiteoapi/node-sdk');
	const client = new lark.Client({
		...SANDBOX_APP,
		domain: origin,
		loggerLevel: lark.LoggerLevel.fatal,
	});
	return async () =>
		await pool(count, concurrency, async (index) => {
			await client.im.v1.message.create({
				params: { receive_id_type: 'chat_id' },
				data: messageOf(index),
			});
		});
}

function messageOf(index: number) {
	return {
		receive_id: chatOf(index),
		msg_type: 'text',
		content: JSON.stringify({ text: textOf(index) }),
	};
}
