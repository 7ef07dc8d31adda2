import type { INode, INodeType } from 'n8n-workflow';

import type { CredentialStore } from '../engine';
import { startEngine, unpace } from '../engine';
import { LOAD, SANDBOX_APP } from '../sandbox';
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
	const input = inputOf(work, loop);
	const settings =
		loop === 'node' ? nodeSettings(work) : { ...nodeSettings(work), type: 'bench.loop' };
	return async () => {
		const { items } = await engine.runNode(settings, { input, mode: 'trigger' });
		const failed = items.filter(({ json }) => json.code !== 0 && json.StatusCode !== 200).length;
		return failed * (work.count / input.length);
	};
}

function inputOf({ count, kind }: Work, loop: 'node' | NonNullable<INodeType['execute']>) {
	const indexes = Array.from({ length: count }, (_, index) => index);
	if (kind === 'many' && loop === 'node') return [{ json: { users: indexes.map(userOf) } }];
	return indexes.map((index) => ({
		json: kind === 'records' ? recordOf(index) : { chat: chatOf(index), text: textOf(index) },
	}));
}

function nodeSettings(work: Work): Pick<INode, 'parameters'> {
	const requestOptions = {
		maxConcurrency: work.concurrency,
		maxRetries: 10,
		dryRun: work.kind === 'overhead',
		...(work.timeout === undefined ? {} : { timeout: work.timeout }),
	};
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
