import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isObject, memberText } from '../values';
import { simpleOf } from './event';
import { receivedFrom } from './received';

/** Events that n8n's database remembers for a node. */
const REMEMBERED = 1000;

/**
 * Hands on what came by webhook, but nothing twice: several processes may each get a delivery of
 * the same event, and have only the database in common.
 */
export async function passOn(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (context.getMode() !== 'webhook') return [items];
	const ids = items.map(idOf);
	const { new: first } = await context.helpers.checkProcessedAndRecord(ids, 'node', {
		mode: 'entries',
		maxEntries: REMEMBERED,
	});
	return [items.filter((_item, index) => first.includes(ids[index]))];
}

/** The ID of the event that an item tells of, raw or simplified. */
function idOf({ json }: INodeExecutionData): string {
	const received = receivedFrom(json);
	const simple = received === undefined ? json : simpleOf(received);
	const isMessage = memberText(simple, 'event_type') === 'im.message.receive_v1';
	const message = isObject(simple.message) ? simple.message : simple;
	return (isMessage && memberText(message, 'message_id')) || memberText(simple, 'event_id');
}
