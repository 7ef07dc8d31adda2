import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText } from '../values';

/** An event or a callback as Feishu sent it, in either schema. */
export interface Received {
	/** Such as `im.message.receive_v1`. */
	readonly type: string;
	/** The same for every delivery of one event; empty when Feishu sent none, or one that is too long. */
	readonly id: string;
	readonly schema: '1.0' | '2.0';
	/** The app it was sent to. */
	readonly appId: string;
	/** What Feishu shows itself by; empty over a long connection. */
	readonly token: string;
	/** Milliseconds since the epoch when it was made; NaN when Feishu does not say. */
	readonly created: number;
	/** What happened. */
	readonly event: IDataObject;
	/** All that came, without the Verification Token. */
	readonly body: IDataObject;
}

/** Characters of an ID at most: what came is remembered by it. */
const LONGEST_ID = 255;

/** The callback of cards. */
export const CARD = 'card.action.trigger';
/** Feishu asks not to rely on `event_id` here (documentation: "Receive message"). */
export const MESSAGE = 'im.message.receive_v1';

/** Reads a decrypted body; undefined when it is no event (documentation: "Event structure"). */
export function receivedFrom(body: IDataObject): Received | undefined {
	const { header, event } = body;
	if (!isObject(event)) return undefined;
	return isObject(header) ? secondSchema(body, header, event) : firstSchema(body, event);
}

function secondSchema(
	body: IDataObject,
	header: IDataObject,
	event: IDataObject,
): Received | undefined {
	const type = memberText(header, 'event_type');
	if (type === '') return undefined;
	const messageId = type === MESSAGE ? memberText(event.message, 'message_id') : '';
	return {
		type,
		id: usable(messageId || memberText(header, 'event_id')),
		schema: '2.0',
		appId: memberText(header, 'app_id'),
		token: memberText(header, 'token'),
		created: millisecondsOf(header.create_time),
		event,
		body: { ...body, header: without(header, 'token') },
	};
}

function firstSchema(body: IDataObject, event: IDataObject): Received | undefined {
	const type = memberText(event, 'type');
	if (body.type !== 'event_callback' || type === '') return undefined;
	return {
		type,
		id: usable(memberText(body, 'uuid')),
		schema: '1.0',
		appId: memberText(event, 'app_id'),
		token: memberText(body, 'token'),
		created: millisecondsOf(body.ts),
		event,
		body: without(body, 'token'),
	};
}

function usable(id: string): string {
	return id.length > LONGEST_ID ? '' : id;
}

/** Seconds with a fraction in schema 1.0; milliseconds in 2.0, of callbacks microseconds. */
function millisecondsOf(given: unknown): number {
	const time = typeof given === 'string' && given.trim() !== '' ? Number(given) : NaN;
	if (time < 1e11) return time * 1000;
	return time > 1e14 ? time / 1000 : time;
}

function without(members: IDataObject, name: string): IDataObject {
	return Object.fromEntries(Object.entries(members).filter(([own]) => own !== name));
}
