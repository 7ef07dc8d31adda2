import type { IDataObject } from 'n8n-workflow';
import type { Endpoint, FeishuApi, Identity } from '../endpoints';
import { isObject } from '../values';
import type { Batches } from './batches';
import type { Gathered, Operation, Prepared, Ready } from './operation';
import type { Outcome } from './outcome';
import type { Fields, Given } from './values';

/** The descriptive part of a record. */
export interface RecordText {
	readonly value: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
	readonly documentation: string;
	/** What has to be granted or paid for first, in one line that starts with a verb. */
	readonly notice?: string;
	/** It asks people something, and the run waits for the answer; `waitTill` of its outcome says how long. */
	readonly waits?: true;
	/** Named envelope fields that replace `Data`, with their empty values. */
	readonly replacesData?: IDataObject;
	/** A typical `Data`, or typical values of the fields that replace it; the endpoint's own sample when absent. */
	readonly sample?: IDataObject;
	/**
	 * The member of `Data` that holds the elements, or the one object, of `output: items`; an empty
	 * text there means that there is none.
	 */
	readonly list?: string;
}

/** What a record does with the values of its fields: `V` as they were read, `R` as requests are made of them. */
export interface Behaviour<V, R> {
	/**
	 * Checks that concern more than one field.
	 * @throws Refusal
	 */
	check?(values: V): void;
	/** Things that must be written one after the other, e.g. the spreadsheet's token; undefined for none. */
	serialBy?(values: R): string | undefined;
	summary(data: IDataObject, values: R): string;
}

/** What `declared` needs besides the descriptive part. */
export interface Declaration<V, R> {
	readonly parameters: Fields;
	readonly options: Fields;
	readonly endpoints: readonly Endpoint[];
	readonly identities?: readonly Identity[];
	readonly sample: IDataObject;
	readonly batches?: Batches<V, R>;
	readonly behaviour: Behaviour<V, R>;
	/** @throws Refusal */
	read(given: Given): V;
	/** @throws CallFailed, Refusal */
	resolve(values: V, api: FeishuApi): R | Promise<R>;
	/** @param rows indexes of the input items of a batch; undefined for a call of one item */
	run(values: R, api: FeishuApi, rows?: readonly number[]): Promise<Outcome>;
}

/** Closes a record over the types of its values. */
export function declared<V, R>(record: RecordText, declaration: Declaration<V, R>): Operation {
	const { value, name, action, description, documentation, notice, replacesData } = record;
	const { parameters, options, endpoints, sample } = declaration;
	return {
		value,
		name,
		action,
		description,
		documentation,
		notice,
		parameters,
		options,
		endpoints,
		identities: declaration.identities ?? sharedIdentities(endpoints),
		gathers: declaration.batches !== undefined,
		waits: record.waits === true,
		empty: replacesData ?? { Data: {} },
		sample: replacesData === undefined ? { Data: sample } : sample,
		prepare: (given) => prepared(record, declaration, given),
	};
}

function prepared<V, R>(
	record: RecordText,
	declaration: Declaration<V, R>,
	given: Given,
): Prepared {
	const { behaviour, batches } = declaration;
	const read = declaration.read(given);
	behaviour.check?.(read);
	const isGathered = batches?.when(read) === true;
	const { values, row } = (isGathered ? batches.own?.(read) : undefined) ?? { values: read };
	return {
		content: () => JSON.stringify(values),
		settle: (api) => {
			const resolved = declaration.resolve(values, api);
			return resolved instanceof Promise
				? resolved.then((found) => ready(record, declaration, found))
				: ready(record, declaration, resolved);
		},
		row,
		gather: isGathered ? gathering(record, declaration, batches, values) : undefined,
	};
}

/** Makes calls of several input items out of a record's batches. */
function gathering<V, R>(
	record: RecordText,
	declaration: Declaration<V, R>,
	batches: Batches<V, R>,
	values: V,
): Prepared['gather'] {
	return async (rows, api) => {
		const resolved = await declaration.resolve(values, api);
		const planned = await batches.plan(resolved, rows, api);
		return planned.map((batch): Gathered => {
			if ('refusal' in batch) return { rows: batch.rows, call: batch.refusal };
			const { run } = batch;
			const own: Declaration<V, R> =
				run === undefined
					? declaration
					: { ...declaration, run: async (_values, api) => await run(api) };
			const call = ready(record, own, batch.values, batch.rows);
			return {
				rows: batch.rows,
				flaw: batch.flaw,
				call: { ...call, content: () => JSON.stringify(batch.values) },
			};
		});
	};
}

function ready<V, R>(
	record: RecordText,
	declaration: Declaration<V, R>,
	values: R,
	rows?: readonly number[],
): Ready {
	const { behaviour } = declaration;
	return {
		serialKey: behaviour.serialBy?.(values),
		perform: async (api) => await declaration.run(values, api, rows),
		summarise: (data) => behaviour.summary(data, values),
		list: (data) => listOf(data, record.list),
	};
}

function sharedIdentities(endpoints: readonly Endpoint[]): Identity[] {
	const all: Identity[] = ['tenant', 'user', 'bot'];
	return all.filter((identity) =>
		endpoints.every(({ identities }) => identities.includes(identity)),
	);
}

function listOf(data: IDataObject, member: string | undefined): IDataObject[] {
	const elements = member === undefined ? undefined : data[member];
	if (elements === '') return [];
	if (!Array.isArray(elements)) return [isObject(elements) ? elements : data];
	const listed: unknown[] = elements;
	return listed.map((element) => (isObject(element) ? element : { value: plain(element) }));
}

/** An element other than an object, as one member of an item can hold it. */
function plain(element: unknown): string {
	return typeof element === 'string' ? element : (JSON.stringify(element) ?? '');
}
