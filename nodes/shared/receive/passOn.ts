import type {
	DeduplicationItemTypes,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { createOrder } from '../api';
import { isObject, memberText } from '../values';
import { enterRun } from './answering';
import { simpleOf } from './event';
import { optionsOf } from './options';
import { CARD, MESSAGE, receivedFrom } from './received';

/** Events that n8n's database remembers for a node. */
const REMEMBERED = 1000;

/**
 * Hands on what came by webhook, but nothing twice: several processes may each get a delivery of
 * the same event, and have only the database in common.
 */
export async function passOn(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const { isAwaited } = optionsOf({
		getNodeParameter: (name, otherwise) => context.getNodeParameter(name, 0, otherwise),
	});
	for (const { json } of items) {
		const { type, id, token } = cameIn(json);
		if (type === CARD) enterRun(context, { id, token }, isAwaited);
	}
	if (context.getMode() !== 'webhook') return [items];
	const ids = items.map(({ json }) => cameIn(json).id);
	const first = await firstOf(context, ids);
	return [items.filter((_item, index) => first.includes(ids[index]))];
}

/** n8n reads and writes what it remembers in two steps: who comes in between would undo what another one wrote. */
const order = createOrder();

/** Which events are there for the first time; from now on they are not. */
async function firstOf(
	context: IExecuteFunctions,
	ids: string[],
): Promise<readonly DeduplicationItemTypes[]> {
	const place = order.takePlace(`${context.getWorkflow().id} ${context.getNode().id}`);
	try {
		await place.ready;
		const check = async () =>
			await context.helpers.checkProcessedAndRecord(ids, 'node', {
				mode: 'entries',
				maxEntries: REMEMBERED,
			});
		// Two processes may both find that nothing was written for the node yet: only one of them can
		// begin it, and the other one finds it now.
		return (await check().catch(check)).new;
	} finally {
		place.leave();
	}
}

/** The event that an item tells of, raw or simplified. */
function cameIn(json: IDataObject) {
	const received = receivedFrom(json);
	const simple = received === undefined ? json : simpleOf(received);
	const type = memberText(simple, 'event_type');
	const message = isObject(simple.message) ? simple.message : simple;
	const messageId = type === MESSAGE ? memberText(message, 'message_id') : '';
	return {
		type,
		id: messageId || memberText(simple, 'event_id'),
		token: memberText(simple, 'token'),
	};
}
