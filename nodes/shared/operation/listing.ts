import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints/call';
import type { CallValues, Endpoint } from '../endpoints/endpoint';
import type { PageSize } from './pagingFields';
import { pagingFields } from './pagingFields';
import { collectPages, onePage } from '../kits/pages';
import type { Behaviour, RecordText } from './declared';
import { declared } from './declared';
import type { Operation } from './operation';
import type { RecordFields } from './record';
import { readValues } from './record';
import type { Fields, Values } from './values';
import { readFields } from './values';

/** How one endpoint pages. */
export interface Paging {
	/** The member of the answer that holds the elements. */
	readonly list: string;
	/** The member that holds the token of the next page; `page_token` when absent. */
	readonly nextToken?: string;
	/** Feishu's smallest page; 1 when absent. */
	readonly smallest?: number;
	/** Feishu's largest page. */
	readonly largest: number;
	/** Where the page size and token go; the query when absent. */
	readonly place?: 'query' | 'body';
}

/** A record of a paged read. */
export interface ListRecord<P extends Fields, O extends Fields>
	extends Omit<RecordText, 'list'>,
		RecordFields<P, O>,
		Omit<Behaviour<Values<P> & Values<O>>, 'summary'> {
	readonly endpoint: Endpoint;
	/** A second endpoint with the same pages and the same answer, and the requests that go there. */
	readonly alternative?: {
		readonly endpoint: Endpoint;
		takes(values: Values<P> & Values<O>): boolean;
	};
	readonly paging: Paging;
	readonly pageSize: PageSize;
	/** A typical `Data` without `has_more` and `page_token`. */
	readonly sample: IDataObject;
	/** One and many of the things listed, lower case. */
	readonly noun: readonly [one: string, many: string];
	/** The endpoints `request` asks before the list itself. */
	readonly lookUps?: readonly Endpoint[];
	/** The request without page size and token; a request that is not paged adds what it takes of them. */
	request(
		values: Values<P> & Values<O>,
		asked: AskedPages,
		api: FeishuApi,
	): CallValues | Promise<CallValues>;
	/**
	 * Whether this request is paged; a request that is not returns what Feishu answers to it.
	 * @throws Refusal when paging is asked for where there is none
	 */
	paged?(values: Values<P> & Values<O>, asked: AskedPages): boolean;
	/** Feishu's `data` with all elements → the envelope's `Data`. */
	data?(answer: IDataObject, values: Values<P> & Values<O>, asked: AskedPages): IDataObject;
	summary?(data: IDataObject, values: Values<P> & Values<O>): string;
}

/** What the user said about pages. */
export interface AskedPages {
	readonly returnAll: boolean;
	readonly pageSize: number;
	readonly pageToken?: string;
}

/** Declares an operation that lists things page by page. */
export function listing<P extends Fields, O extends Fields = Record<never, never>>(
	record: ListRecord<P, O>,
): Operation {
	const { endpoint, alternative, paging, noun } = record;
	const pageFields = pagingFields(record.pageSize);
	return declared<Values<P> & Values<O> & { readonly asked: AskedPages }>(
		{
			...record,
			list: record.replacesData === undefined ? paging.list : 'Results',
			sample: { ...record.sample, has_more: true, page_token: 'AQD9Rn9e' },
		},
		{
			parameters: { ...record.parameters, ...pageFields.parameters },
			options: { ...record.options, ...pageFields.options },
			endpoints: [
				endpoint,
				...(alternative === undefined ? [] : [alternative.endpoint]),
				...(record.lookUps ?? []),
			],
			read: (given) => ({
				...readValues(record, given),
				asked: {
					...readFields(pageFields.parameters, (name) => given.parameter(name)),
					...readFields(pageFields.options, (name) => given.option(name)),
				},
			}),
			behaviour: {
				...record,
				summary: (data, values) =>
					record.summary?.(data, values) ?? counted(data, paging.list, noun),
			},
			run: async (values, api) => {
				const data = await listed(record, values, values.asked, api);
				return { data: record.data?.(data, values, values.asked) ?? data };
			},
		},
	);
}

async function listed<P extends Fields, O extends Fields>(
	record: ListRecord<P, O>,
	values: Values<P> & Values<O>,
	asked: AskedPages,
	api: FeishuApi,
): Promise<IDataObject> {
	const { alternative, paging } = record;
	const endpoint = alternative?.takes(values) === true ? alternative.endpoint : record.endpoint;
	const request = await record.request(values, asked, api);
	if (record.paged?.(values, asked) === false) return await api.call(endpoint, request);
	const source = { api, endpoint, paging, request };
	return asked.returnAll
		? await collectPages(source, asked.pageToken)
		: await onePage(source, asked.pageSize, asked.pageToken);
}

/** `1 chat` or `12 chats`, as the summary of a list says it. */
export function counted(
	data: IDataObject,
	list: string,
	[one, many]: readonly [one: string, many: string],
): string {
	const elements = data[list];
	const count = Array.isArray(elements) ? elements.length : 0;
	const more = data.has_more === true ? '; more are available' : '';
	return `Found ${count} ${count === 1 ? one : many}${more}`;
}
