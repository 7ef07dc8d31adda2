import type { IDataObject } from 'n8n-workflow';
import type {
	Attempt,
	CallValues,
	Endpoint,
	FeishuApi,
	Identity,
	PageFacts,
	Takes,
} from '../endpoints';
import { CallFailed } from '../endpoints';
import type { Listed } from '../kits';
import { readList, shaped } from '../kits';
import type { Noun } from '../values';
import { amount, sentences } from '../values';
import type { Behaviour, RecordText } from './declared';
import { declared } from './declared';
import type { Operation } from './operation';
import type { Outcome } from './outcome';
import { brokenOff } from './outcome';
import type { AskedPages, PageSize } from './pagingFields';
import { pagingFields } from './pagingFields';
import type { Read, RecordFields, Resolved } from './record';
import { readValues } from './record';
import type { Fields } from './values';
import { readFields, resolveFields } from './values';

type Asking<P extends Fields, O extends Fields> = Resolved<P, O> & { readonly asked: AskedPages };

/** A record of a paged read. */
export interface ListRecord<P extends Fields, O extends Fields, T extends Takes>
	extends Omit<RecordText, 'list'>,
		RecordFields<P, O>,
		Omit<Behaviour<Read<P, O>, Resolved<P, O>>, 'summary'> {
	readonly endpoint: Endpoint<T, IDataObject>;
	/** A second endpoint with the same pages and the same answer, and the requests that go there. */
	readonly alternative?: {
		readonly endpoint: Endpoint<T, IDataObject>;
		takes(values: Resolved<P, O>): boolean;
	};
	/** When it differs from what all endpoints accept. */
	readonly identities?: readonly Identity[];
	/** Where the page says more than the endpoint's own facts. */
	readonly paging?: PageFacts;
	readonly pageSize: PageSize;
	/** One and many of the things listed, lower case. */
	readonly noun: Noun;
	/** The endpoints that fields, or `request`, ask to look something up. */
	readonly lookUps?: readonly Endpoint[];
	/**
	 * The request without page size and token; a request that is not paged adds what it takes of them.
	 * @throws Refusal for what depends on who the call acts as
	 */
	request(values: Asking<P, O>, api: FeishuApi): CallValues<T>;
	/** Whether this request is paged; a request that is not returns what Feishu answers to it. @throws Refusal */
	paged?(values: Asking<P, O>): boolean;
	/**
	 * Reads what the list leaves out of an element, which may be an id alone.
	 * @throws CallFailed
	 */
	complete?(element: unknown, values: Asking<P, O>, api: FeishuApi): Promise<IDataObject>;
	/** Feishu's `data` with all elements → the envelope's `Data`. */
	data?(answer: IDataObject, values: Asking<P, O>): IDataObject;
	summary?(data: IDataObject, values: Asking<P, O>): string;
	/** Sentences on the values themselves, said at the end of Summary, also in a dry run; empty for none. */
	valuesRemark?(values: Asking<P, O>): string;
}

/** Declares an operation that lists things page by page. */
export function listing<P extends Fields, T extends Takes, O extends Fields = Record<never, never>>(
	record: ListRecord<P, O, T>,
): Operation {
	const { endpoint, alternative, noun, parameters, options } = record;
	const pageFields = pagingFields(record.pageSize);
	const { list } = pagesOf(record);
	const sample = record.sample ?? withoutTokens(endpoint.sample());
	type V = Read<P, O> & { readonly asked: AskedPages };
	return declared<V, Asking<P, O>>(
		{ ...record, list: record.replacesData === undefined ? list : 'Results' },
		{
			parameters: { ...parameters, ...pageFields.parameters },
			options: { ...options, ...pageFields.options },
			endpoints: [
				endpoint,
				...(alternative === undefined ? [] : [alternative.endpoint]),
				...(record.lookUps ?? []),
			],
			identities: record.identities,
			sample: { ...sample, has_more: true, page_token: 'AQD9Rn9e' },
			read: (given) => ({
				...readValues(record, given),
				asked: pageFields.asked({
					...readFields(pageFields.parameters, (name) => given.parameter(name)),
					...readFields(pageFields.options, (name) => given.option(name)),
				}),
			}),
			resolve: (values, api) => resolveFields({ ...parameters, ...options }, values, api),
			behaviour: {
				check: (values) => record.check?.(values),
				serialBy: (values) => record.serialBy?.(values),
				summary: (data, values) => record.summary?.(data, values) ?? counted(data, list, noun),
			},
			run: async (values, api) => await listed(record, values, api),
		},
	);
}

function pagesOf({
	endpoint,
	paging,
}: Pick<ListRecord<Fields, Fields, Takes>, 'endpoint' | 'paging'>): PageFacts {
	const pages = paging ?? endpoint.pages;
	if (pages !== undefined) return pages;
	throw new Error(`${endpoint.id} does not say how it pages: give the record its paging`);
}

async function listed<P extends Fields, O extends Fields, T extends Takes>(
	record: ListRecord<P, O, T>,
	values: Asking<P, O>,
	api: FeishuApi,
): Promise<Outcome> {
	const { alternative } = record;
	const endpoint = alternative?.takes(values) === true ? alternative.endpoint : record.endpoint;
	const request = record.request(values, api);
	const dataOf = (answer: IDataObject): IDataObject => record.data?.(answer, values) ?? answer;
	const said = record.valuesRemark?.(values) ?? '';
	if (record.paged?.(values) === false) {
		return { data: dataOf(await api.call(endpoint, request)), remark: said };
	}
	const pages = pagesOf(record);
	const { returnAll, pageSize, pageToken } = values.asked;
	const found = await readList(
		{ api, endpoint, pages, request },
		{ limit: returnAll ? undefined : pageSize, from: pageToken },
	);
	const read = await completed(record, found, values, api);
	const data = dataOf(shaped(pages.list, read));
	const { failure, elements, remark } = read;
	if (failure === undefined) return { data, remark: sentences(remark, said) };
	return brokenOff(
		data,
		failure,
		`reading on after ${amount(elements.length, record.noun)}`,
		'Go on with page_token in Data as Page Token: what was read before is kept.',
	);
}

/** A list with what it leaves out of its elements; where that fails, the others stay as they are. */
async function completed<P extends Fields, O extends Fields, T extends Takes>(
	record: ListRecord<P, O, T>,
	read: Listed,
	values: Asking<P, O>,
	api: FeishuApi,
): Promise<Listed> {
	if (record.complete === undefined || api.dryRun) return read;
	const elements = [...read.elements];
	for (const [index, element] of elements.entries()) {
		const whole = await attempted(record.complete(element, values, api));
		if ('failure' in whole) return { ...read, elements, failure: read.failure ?? whole.failure };
		elements[index] = whole.answer;
	}
	return { ...read, elements };
}

async function attempted<Answer>(call: Promise<Answer>): Promise<Attempt<Answer>> {
	try {
		return { answer: await call };
	} catch (error) {
		if (error instanceof CallFailed) return { failure: error.failure };
		return await Promise.reject(error);
	}
}

function withoutTokens(sample: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(sample).filter(([name]) => !/^(?:has_more|(?:next_)?page_token)$/.test(name)),
	);
}

/**
 * `Found 12 chats; more are available`: the summary of a list.
 * @param noun with whatever belongs to it, such as `reader of message om_1`
 * @param told of the elements: `THUMBSUP 4, OK 1`
 */
export function counted(data: IDataObject, list: string, noun: Noun, told = ''): string {
	const elements = data[list];
	const count = Array.isArray(elements) ? elements.length : 0;
	const more = data.has_more === true ? '; more are available' : '';
	return `Found ${amount(count, noun)}${told === '' ? '' : `: ${told}`}${more}`;
}
