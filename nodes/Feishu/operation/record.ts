import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi, Outcome } from './api';
import type { Batches } from './batches';
import type { CallValues, Endpoint, Identity } from './endpoint';
import { isObject } from './fields';
import type { Refusal } from './refusal';
import type { Fields, Given, Values } from './values';
import { applies, readFields } from './values';

/** Hints for Feishu's codes, where an operation or a resource knows more than the common table. */
export type CodeNotes = Readonly<Record<number, CodeNote>>;

/** What one of Feishu's codes means for the person who reads the envelope. */
export interface CodeNote {
	/** The next step, starting with a verb. */
	readonly hint: string;
	/**
	 * `limited`: a rate limit, wait and go on; `busy`: a passing conflict, try again soon. Both say
	 * that the request was not carried out, so it may be repeated whatever it was. `failed`: Feishu's
	 * side broke; it may be repeated when a second request does no harm.
	 */
	readonly retry?: 'limited' | 'busy' | 'failed';
}

/** What the compiler (form, schemas, README, contract tests) and the run know of an operation. */
export interface Operation {
	/** Stored in workflows. */
	readonly value: string;
	/** Title Case, in the Operation list. */
	readonly name: string;
	/** Sentence case; what the node panel and AI agents choose by. */
	readonly action: string;
	readonly description: string;
	/** Feishu's documentation page. */
	readonly documentation: string;
	readonly parameters: Fields;
	readonly options: Fields;
	readonly endpoints: readonly Endpoint[];
	/** Who may carry it out. */
	readonly identities: readonly Identity[];
	readonly notes: CodeNotes;
	/** The envelope's result fields when there is no result. */
	readonly empty: IDataObject;
	/** The envelope's result fields of a typical success. */
	readonly sample: IDataObject;
	/**
	 * Checks everything that can be checked without Feishu.
	 * @throws Refusal
	 */
	prepare(given: Given): Prepared;
	/**
	 * Plans calls that take several input items each; undefined when every item is a call of its own.
	 * Shared parameters are read from the first item.
	 *
	 * @param open opens the credential, for what has to be looked up before the calls are planned
	 * @throws Refusal when a shared parameter cannot be used; CallFailed when a look-up fails
	 */
	gather?(
		given: Given,
		rows: readonly IDataObject[],
		open: () => Promise<FeishuApi>,
	): Promise<readonly Gathered[] | undefined> | readonly Gathered[] | undefined;
}

/** A call that several input items share. */
export interface Gathered {
	/** Indexes of the input items. */
	readonly rows: readonly number[];
	readonly call: Prepared | Refusal;
}

/** A checked call, ready to be sent. */
export interface Prepared {
	/** Calls with the same key are sent one after the other. */
	readonly serialKey?: string;
	/** What the call says, for its idempotency key. */
	readonly content: string;
	perform(api: FeishuApi): Promise<Outcome>;
	/** One sentence for people and agents. */
	summarise(data: IDataObject): string;
	/** The objects that `output: items` makes items of. */
	list(data: IDataObject): IDataObject[];
}

/** The descriptive part of a record. */
export interface RecordText {
	readonly value: string;
	readonly name: string;
	readonly action: string;
	readonly description: string;
	readonly documentation: string;
	readonly notes?: CodeNotes;
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

/** A failure as it stands before anything was sent. */
export function unsent(message: string, hint: string): Failure {
	return { status: 0, message, hint, retryable: false, unsent: true };
}
