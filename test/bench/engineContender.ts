import type { IDataObject, INode, INodeExecutionData, INodeType } from 'n8n-workflow';

import type { CredentialStore, Engine } from '../engine';
import { startEngine, unpace } from '../engine';
import { LOAD, SANDBOX_APP } from '../sandbox';
import { fileParameters, isMoved, prepareFiles } from './fileWork';
import { rowParameters } from './rowWork';
import { rowItems, sheetParameters } from './sheetRows';
import type { Work } from './work';
import { chatOf, recordOf, textOf, userOf } from './work';

/**
 * Starts the n8n engine; the work then runs on it, with this node or with a loop of its own.
 * @returns the work, which resolves to the number of items whose envelope is a failure
 */
export async function engineContender(
	work: Work,
	loop: 'node' | NonNullable<INodeType['execute']>,
): Promise<() => Promise<number>> {
	const region = { region: 'custom', baseUrl: work.origin };
	const store: CredentialStore = new Map([['app', { ...region, ...SANDBOX_APP, accessToken: '' }]]);
	const engine = await startEngine(store, loop === 'node' ? {} : { 'bench.loop': loop });
	if (!work.paced) unpace(engine);
	const input = await inputOf(work, engine, loop === 'node');
	const own = nodeSettings(work, input[0].json);
	const settings = loop === 'node' ? own : { ...own, type: 'bench.loop' };
	return async () => {
		const { items } = await engine.runNode(settings, { input, mode: 'trigger' });
		if (work.kind === 'readRows') return work.count - items.length;
		if (work.kind === 'appendRows' && loop === 'node') {
			return work.count - Number(Object(items[0]?.json.Data).rows ?? 0);
		}
		const failed = items.filter(
			(item) => (item.json.code !== 0 && item.json.StatusCode !== 200) || !isMoved(work, item),
		).length;
		// One item of the node can stand for all of the work.
		return failed * (work.count / input.length);
	};
}

async function inputOf(work: Work, engine: Engine, isNode: boolean): Promise<INodeExecutionData[]> {
	const { kind, count } = work;
	if (kind === 'readRows') return [{ json: {} }];
	if (kind === 'appendRows' || kind === 'upsertRows') return rowItems(count);
	if (kind === 'many' && isNode) {
		return [{ json: { users: Array.from({ length: count }, (_, index) => userOf(index)) } }];
	}
	const files = kind === 'upload' || kind === 'download' ? await prepareFiles(work, engine) : [];
	return Array.from({ length: count }, (_, index) => {
		if (kind === 'records' || kind === 'upsert' || kind === 'sync') {
			return { json: recordOf(index) };
		}
		return files[index] ?? { json: { chat: chatOf(index), text: textOf(index) } };
	});
}

/** @param first JSON of the first item */
function nodeSettings(work: Work, first: IDataObject): Pick<INode, 'parameters'> {
	const requestOptions = {
		maxConcurrency: work.concurrency,
		maxRetries: 10,
		dryRun: work.kind === 'overhead',
		...(work.timeout === undefined ? {} : { timeout: work.timeout }),
	};
	const { kind } = work;
	if (kind === 'appendRows' || kind === 'readRows' || kind === 'upsertRows') {
		return { parameters: { ...sheetParameters(kind), requestOptions } as never };
	}
	if (work.kind === 'records') {
		return {
			parameters: {
				authentication: 'feishuApi',
				resource: 'bitable',
				operation: 'batchCreateRecords',
				...LOAD,
				recordSource: 'inputItems',
				requestOptions,
			},
		};
	}
	if (work.kind === 'upsert' || work.kind === 'sync') {
		return { parameters: { ...rowParameters(work.kind), requestOptions } };
	}
	if (work.kind === 'many') {
		return {
			parameters: {
				authentication: 'feishuApi',
				resource: 'message',
				operation: 'sendToMany',
				userIds: '={{ $json.users }}',
				text: textOf(0),
				// What the loops read of each item.
				receiveId: '={{ $json.chat }}',
				requestOptions,
			},
		};
	}
	if (work.kind === 'upload' || work.kind === 'download') {
		return { parameters: { ...fileParameters(work.kind, first), requestOptions } };
	}
	return {
		parameters: {
			authentication: 'feishuApi',
			resource: 'message',
			operation: 'send',
			receiveIdType: 'chat_id',
			receiveId: '={{ $json.chat }}',
			text: '={{ $json.text }}',
			requestOptions,
		},
	};
}
