import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import type { Filter, Given } from './filter';
import type { Received } from './received';

/** A type of event that people choose from a list. */
export interface EventRecord {
	/** As Feishu spells it, such as `im.message.receive_v1`; workflows store it. */
	readonly type: string;
	/** Title Case. */
	readonly name: string;
	/** One sentence without a period: when it comes. */
	readonly description: string;
	/** How Feishu writes it down; 2.0 when absent. */
	readonly schema?: '1.0';
	/** Feishu waits for the answer, and sends it once only. */
	readonly isCallback?: true;
	/** One of them is enough; none are needed when it is empty. */
	readonly scopes: readonly string[];
	readonly filters: readonly Filter[];
	/**
	 * What has to be asked for by a call, besides choosing the event in the developer console.
	 * @throws CallFailed, Refusal
	 */
	readonly subscribe?: (api: FeishuApi, given: Given) => Promise<void>;
	/** A user has to ask for it: Feishu does not take that from apps. */
	readonly askedBy?: 'user';
	/** The event in few words; its own fields when absent. */
	readonly simple?: (event: IDataObject) => IDataObject;
}

/** Every event, without looking at its type. */
export const ALL_EVENTS = '*';
/** The types that are typed in. */
export const CUSTOM_EVENTS = 'customEvents';

/** What a workflow gets of an event: its own fields below what names it. */
export function simpleOf(
	{ type, schema, event, body }: Received,
	record?: EventRecord,
): IDataObject {
	const shown = record?.simple?.(event) ?? (schema === '1.0' ? ownFields(event) : event);
	const name = { event_type: type, event_id: eventIdOf(body) };
	// Duplicates are known by what names the event, whatever fields of its own it has.
	return { ...name, ...shown, ...name };
}

/** Schema 1.0 puts among the event's fields what 2.0 has beside them. */
function ownFields(event: IDataObject): IDataObject {
	const names = ['type', 'app_id', 'tenant_key'];
	return Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)));
}

function eventIdOf({ header, uuid }: IDataObject): IDataObject[string] {
	return typeof header === 'object' && header !== null && 'event_id' in header
		? header.event_id
		: uuid;
}
