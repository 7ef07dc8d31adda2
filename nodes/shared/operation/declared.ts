import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi, Outcome } from '../endpoints/call';
import type { Batches } from './batches';
import type { Endpoint, Identity } from '../endpoints/endpoint';
import { isObject } from '../fields';
import type { CodeNotes, Operation, Prepared } from './operation';
import type { Fields, Given } from './values';
import { applies } from './values';

/** The descriptive part of a record. */
export interface RecordText {
	readonly value: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
	readonly documentation: string;
	readonly notes?: CodeNotes;
	/** What has to be granted or paid for first, in one line that starts with a verb. */
	readonly notice?: string;
	/** Named envelope fields that replace `Data`, with their empty values. */
	readonly replacesData?: IDataObject;
	/** A typical `Data`, or typical values of the fields that replace it. */
	readonly sample: IDataObject;
	/** The member of `Data` that holds the elements, or the one object, of `output: items`. */
	readonly list?: string;
}

/** What a record does with the values of its fields. */
export interface Behaviour<V> {
	/** Things that must be written one after the other, e.g. the spreadsheet's token; undefined for none. */
	serialBy?(values: V): string | undefined;
	/**
	 * Checks that concern more than one field.
	 * @throws Refusal
	 */
	check?(values: V): void;
	summary(data: IDataObject, values: V): string;
}

/** What `declared` needs besides the descriptive part. */
export interface Declaration<V> {
	readonly parameters: Fields;
	readonly options: Fields;
	readonly endpoints: readonly Endpoint[];
	readonly identities?: readonly Identity[];
	readonly gather?: Operation['gather'];
	readonly batches?: Batches<V>;
	readonly behaviour: Behaviour<V>;
	read(given: Given): V;
	run(values: V, api: FeishuApi, rows?: readonly number[]): Promise<Outcome>;
}

/** Closes a record over the types of its values. */
export function declared<V>(record: RecordText, declaration: Declaration<V>): Operation {
	const { value, name, action, description, documentation, notes = {}, replacesData } = record;
	const { parameters, options, endpoints } = declaration;
	const gather = declaration.gather ?? gathering(record, declaration);
	return {
		value,
		name,
		action,
		description,
		documentation,
		notes,
		notice: record.notice,
		parameters,
		options,
		endpoints,
		identities: declaration.identities ?? sharedIdentities(endpoints),
		empty: replacesData ?? { Data: {} },
		sample: replacesData === undefined ? { Data: record.sample } : record.sample,
		...(gather === undefined ? {} : { gather }),
		prepare: (given) => prepared(record, declaration, given),
	};
}

function prepared<V>(record: RecordText, declaration: Declaration<V>, given: Given): Prepared {
	const { behaviour, parameters, options } = declaration;
	const values = declaration.read(given);
	behaviour.check?.(values);
	return ready(record, declaration, values, {
		content: () => [
			Object.keys(parameters).map((name) => given.parameter(name)),
			Object.keys(options).map((name) => given.option(name)),
		],
	});
}

/** Makes calls of several input items out of a record's batches. */
function gathering<V>(record: RecordText, declaration: Declaration<V>): Operation['gather'] {
	const { batches, behaviour } = declaration;
	if (batches === undefined) return undefined;
	return async (given, items, open) => {
		if (!applies(batches.when, (name) => given.parameter(name))) return undefined;
		const shared = declaration.read(given);
		behaviour.check?.(shared);
		const planned = await batches.plan(shared, items, await open());
		return planned.map((batch) => {
			const { rows } = batch;
			if ('refusal' in batch) return { rows, call: batch.refusal };
			const { values } = batch;
			return { rows, call: ready(record, declaration, values, { rows, content: () => values }) };
		});
	};
}

function ready<V>(
	record: RecordText,
	declaration: Declaration<V>,
	values: V,
	{ rows, content }: { rows?: readonly number[]; content(): unknown },
): Prepared {
	const { behaviour } = declaration;
	return {
		serialKey: behaviour.serialBy?.(values),
		get content() {
			return JSON.stringify(content());
		},
		perform: async (api) => await declaration.run(values, api, rows),
		summarise: (data) => behaviour.summary(data, values),
		list: (data) => listOf(data, record.list),
	};
}

function sharedIdentities(endpoints: readonly Endpoint[]): Identity[] {
	const both: Identity[] = ['tenant', 'user'];
	return both.filter((identity) =>
		endpoints.every(({ identities }) => identities.includes(identity)),
	);
}

function listOf(data: IDataObject, member: string | undefined): IDataObject[] {
	const elements = member === undefined ? undefined : data[member];
	if (!Array.isArray(elements)) return [isObject(elements) ? elements : data];
	const listed: unknown[] = elements;
	return listed.map((element) => (isObject(element) ? element : { value: String(element) }));
}
