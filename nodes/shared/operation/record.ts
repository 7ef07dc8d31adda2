import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, Failure, FeishuApi, Identity, Takes } from '../endpoints';
import { CallFailed } from '../endpoints';
import { factsOf, readList, shaped } from '../kits';
import type { Noun } from '../values';
import { amount, isObject, sentences } from '../values';
import type { Batches } from './batches';
import type { Behaviour, RecordText } from './declared';
import { declared } from './declared';
import type { Operation } from './operation';
import type { Outcome } from './outcome';
import { brokenOff } from './outcome';
import { doubtOn } from './proof';
import type { Fields, Given, ResolvedValues, Values } from './values';
import { readable, readFields, resolveFields } from './values';

/** The fields of a record: those of the form and those of its Options collection. */
export interface RecordFields<P extends Fields, O extends Fields> {
	readonly parameters: P;
	readonly options?: O;
}

/** The values of a record's fields as they were read. */
export type Read<P extends Fields, O extends Fields> = Values<P> & Values<O>;

/** The values of a record's fields as requests are made of them. */
export type Resolved<P extends Fields, O extends Fields> = ResolvedValues<P> & ResolvedValues<O>;

/** What a request may be made of besides the values. */
export type Circumstances = Pick<FeishuApi, 'identity' | 'key' | 'answering'>;

/** A record of one call. */
export interface CallRecord<
	P extends Fields,
	O extends Fields,
	T extends Takes,
	Answer extends IDataObject,
> extends RecordText,
		RecordFields<P, O>,
		Behaviour<Read<P, O>, Resolved<P, O>> {
	readonly endpoint: Endpoint<T, Answer>;
	/** A second endpoint, and the values with which the call goes there. */
	readonly alternative?: Alternative<Resolved<P, O>>;
	/** Endpoints that fields ask to look something up. */
	readonly lookUps?: readonly Endpoint[];
	/** When it differs from what all endpoints accept. */
	readonly identities?: readonly Identity[];
	/** @throws Refusal for what depends on who the call acts as */
	request(values: Resolved<P, O>, circumstances: Circumstances): CallValues<T>;
	/** The path of a member the answer must have, e.g. `event.event_id`: without it nothing is claimed. */
	readonly proof?: string;
	/** Feishu's `data` → the envelope's `Data` (or the fields that replace it); as it is when absent. */
	data?(answer: Answer, values: Resolved<P, O>): IDataObject;
	/** Sentences on what Feishu did not take, said at the end of Summary; empty for none. */
	remark?(answer: Answer, values: Resolved<P, O>): string;
	/** For lists nobody wants a part of: reads every page, of what one and many are called. */
	readonly allPages?: Noun;
	/** The outcome of a failure that is none after all; undefined for one that is. */
	despite?(
		failure: Failure,
		values: Resolved<P, O>,
		circumstances: Circumstances,
	): Outcome | undefined;
	/** Calls that have to come before, and the values the call is then made with. */
	readonly beforehand?: {
		readonly endpoints: readonly Endpoint[];
		run(api: FeishuApi, values: Resolved<P, O>): Promise<Resolved<P, O>>;
	};
	/** Calls that follow with what was made, and what then came of it all. */
	readonly afterwards?: {
		readonly endpoints: readonly Endpoint[];
		run(api: FeishuApi, outcome: Outcome, values: Resolved<P, O>): Promise<Outcome>;
	};
	/** Sentences on the values themselves, said there too, also in a dry run; empty for none. */
	valuesRemark?(values: Resolved<P, O>): string;
}

/** Where some calls of an operation go instead. */
export interface Alternative<R> {
	readonly endpoint: Endpoint;
	takes(values: R): boolean;
	/** @throws Refusal for what depends on who the call acts as */
	request(values: R, circumstances: Circumstances): CallValues;
	/** The path of a member the answer must have: without it nothing is claimed. */
	readonly proof?: string;
	/** @throws CallFailed for an answer that lacks what was asked for */
	data?(answer: unknown, values: R): IDataObject;
}

/** A record of several calls. */
export interface ChainRecord<P extends Fields, O extends Fields>
	extends RecordText,
		RecordFields<P, O>,
		Behaviour<Read<P, O>, Resolved<P, O>> {
	readonly endpoints: readonly Endpoint[];
	/** When it differs from what all endpoints accept. */
	readonly identities?: readonly Identity[];
	readonly sample: IDataObject;
	/** @param rows indexes of the input items of a batch; undefined for a call of one item */
	run(values: Resolved<P, O>, api: FeishuApi, rows?: readonly number[]): Promise<Outcome>;
	/** For operations that can take several input items in one call. */
	readonly batches?: Batches<Read<P, O>, Resolved<P, O>>;
}

/** Declares an operation that is one call. */
export function operation<
	P extends Fields,
	T extends Takes,
	Answer extends IDataObject,
	O extends Fields = Record<never, never>,
>(record: CallRecord<P, O, T, Answer>): Operation {
	const { endpoint, alternative, lookUps = [] } = record;
	return chain<P, O>({
		...record,
		endpoints: [
			endpoint,
			...(alternative === undefined ? [] : [alternative.endpoint]),
			...(record.beforehand?.endpoints ?? []),
			...(record.afterwards?.endpoints ?? []),
			...lookUps,
		],
		sample: record.sample ?? endpoint.sample(),
		run: async (given, api) => {
			const { beforehand } = record;
			const values = beforehand === undefined ? given : await beforehand.run(api, given);
			if (alternative?.takes(values) === true) {
				const found = await api.call(alternative.endpoint, alternative.request(values, api));
				const answer = isObject(found) ? found : {};
				const doubt = doubtOn(api, alternative, answer);
				return doubt ?? { data: alternative.data?.(answer, values) ?? answer };
			}
			const request = record.request(values, api);
			if (record.allPages !== undefined) {
				return await everyPage(endpoint, request, api, record.allPages);
			}
			const result = await api.attempt(endpoint, request);
			if ('failure' in result) {
				return record.despite?.(result.failure, values, api) ?? failed(result.failure);
			}
			const { answer } = result;
			const doubt = doubtOn(api, record, answer);
			if (doubt !== undefined) return doubt;
			const remarks = [
				// A dry run has no answer to speak of.
				api.dryRun ? '' : (record.remark?.(answer, values) ?? ''),
				record.valuesRemark?.(values) ?? '',
			];
			const outcome: Outcome = {
				data: record.data?.(answer, values) ?? answer,
				remark: sentences(...remarks),
			};
			return (await record.afterwards?.run(api, outcome, values)) ?? outcome;
		},
	});
}

function failed(failure: Failure): never {
	throw new CallFailed(failure);
}

async function everyPage<T extends Takes>(
	endpoint: Endpoint<T, IDataObject>,
	request: CallValues<T>,
	api: FeishuApi,
	noun: Noun,
): Promise<Outcome> {
	const read = await readList({ api, endpoint, request }, {});
	const { list } = factsOf({ endpoint });
	const data = shaped(list, read);
	const { failure, elements, remark } = read;
	if (failure === undefined) return { data, remark: sentences(remark) };
	const step = `reading on after ${amount(elements.length, noun)}`;
	return brokenOff(data, failure, step, `Repeat the call: ${list} in Data holds only a part.`);
}

/** Declares an operation of several calls. */
export function chain<P extends Fields, O extends Fields = Record<never, never>>(
	record: ChainRecord<P, O>,
): Operation {
	const { parameters, options } = record;
	return declared<Read<P, O>, Resolved<P, O>>(record, {
		parameters,
		options: options ?? {},
		endpoints: record.endpoints,
		identities: record.identities,
		sample: record.sample,
		batches: record.batches,
		read: (given) => readValues(record, given),
		resolve: (values, api) => resolveFields({ ...parameters, ...options }, values, api),
		behaviour: record,
		run: async (values, api, rows) => await record.run(values, api, rows),
	});
}

/**
 * Reads the fields of a record.
 * @throws Refusal for the first value that cannot be used
 */
export function readValues<P extends Fields, O extends Fields>(
	{ parameters, options }: RecordFields<P, O>,
	given: Given,
): Read<P, O> {
	const values = readFields(
		parameters,
		(name) => readable(() => given.parameter(name), parameters[name]?.label ?? name),
		given.item(),
	);
	// Two objects spread into a third would have a hidden class of its own in V8 each time: two
	// kilobytes an item that stay until the heap is full.
	return Object.assign(values, readOptions(options, given));
}

function readOptions<O extends Fields>(options: O | undefined, given: Given): Values<O>;
function readOptions(options: Fields | undefined, given: Given): Record<string, unknown> {
	return readFields(
		options ?? {},
		(name) => readable(() => given.option(name), 'Options'),
		given.item(),
	);
}
