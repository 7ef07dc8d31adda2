import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi, Outcome } from '../endpoints/call';
import type { Batches } from './batches';
import type { Behaviour, RecordText } from './declared';
import { declared } from './declared';
import type { CallValues, Endpoint, Identity } from '../endpoints/endpoint';
import type { Operation } from './operation';
import type { Fields, Given, Values } from './values';
import { readFields } from './values';

/** The fields of a record: those of the form and those of its Options collection. */
export interface RecordFields<P extends Fields, O extends Fields> {
	readonly parameters: P;
	readonly options?: O;
}

type ValuesOf<P extends Fields, O extends Fields> = Values<P> & Values<O>;

/** A record of one call. */
export interface CallRecord<P extends Fields, O extends Fields, Answer extends IDataObject>
	extends RecordText,
		RecordFields<P, O>,
		Behaviour<ValuesOf<P, O>> {
	readonly endpoint: Endpoint<Answer>;
	/** @param key idempotency key in UUID v4 form, for endpoints that take one */
	request(values: ValuesOf<P, O>, key: string): CallValues;
	/** Feishu's `data` → the envelope's `Data` (or the fields that replace it); as it is when absent. */
	data?(answer: Answer, values: ValuesOf<P, O>): IDataObject;
	/** A remark on a success for the envelope's Hint, e.g. ids Feishu did not accept; empty for none. */
	remark?(answer: Answer): string;
}

/** A record of several calls. */
export interface ChainRecord<P extends Fields, O extends Fields>
	extends RecordText,
		RecordFields<P, O>,
		Behaviour<ValuesOf<P, O>> {
	readonly endpoints: readonly Endpoint[];
	/** When it differs from what all endpoints accept. */
	readonly identities?: readonly Identity[];
	/** @param rows indexes of the input items of a batch; undefined for a call of one item */
	run(values: ValuesOf<P, O>, api: FeishuApi, rows?: readonly number[]): Promise<Outcome>;
	/** For operations that can take several input items in one call. */
	readonly batches?: Batches<ValuesOf<P, O>>;
	/** Gathers in a way of its own. */
	gather?: Operation['gather'];
}

/** Declares an operation that is one call. */
export function operation<
	P extends Fields,
	Answer extends IDataObject,
	O extends Fields = Record<never, never>,
>(record: CallRecord<P, O, Answer>): Operation {
	const { endpoint } = record;
	return chain<P, O>({
		...record,
		endpoints: [endpoint],
		run: async (values, api) => {
			const answer = await api.call(endpoint, record.request(values, api.key()));
			return { data: record.data?.(answer, values) ?? answer, hint: record.remark?.(answer) };
		},
	});
}

/** Declares an operation of several calls. */
export function chain<P extends Fields, O extends Fields = Record<never, never>>(
	record: ChainRecord<P, O>,
): Operation {
	return declared(record, {
		parameters: record.parameters,
		options: record.options ?? {},
		endpoints: record.endpoints,
		identities: record.identities,
		gather: record.gather,
		batches: record.batches,
		read: (given) => readValues(record, given),
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
): ValuesOf<P, O> {
	return {
		...readFields(parameters, (name) => given.parameter(name), given.item),
		...readOptions(options, given),
	};
}

function readOptions<O extends Fields>(options: O | undefined, given: Given): Values<O>;
function readOptions(options: Fields | undefined, given: Given): Record<string, unknown> {
	return readFields(options ?? {}, (name) => given.option(name));
}
