import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, FeishuApi, Takes } from '../endpoints';
import { orFailed, sendParts } from '../kits';
import { objectsIn } from '../values';
import type { Behaviour, RecordText } from './declared';
import type { Operation } from './operation';
import type { Outcome } from './outcome';
import { brokenOff } from './outcome';
import type { Read, RecordFields, Resolved } from './record';
import { chain } from './record';
import type { Fields } from './values';

/** A record of one read of more things than Feishu takes at a time. */
export interface SplitRecord<P extends Fields, O extends Fields, T extends Takes, Part>
	extends Omit<RecordText, 'list' | 'sample'>,
		RecordFields<P, O>,
		Behaviour<Read<P, O>, Resolved<P, O>> {
	readonly endpoint: Endpoint<T, IDataObject>;
	/** The member of the answers, and of `Data`, that holds the elements. */
	readonly list: string;
	/** Everything asked for, each once, in parts that Feishu takes. */
	parts(values: Resolved<P, O>): readonly Part[];
	/** What a part asks for, to name it when its call fails. */
	asked(part: Part): readonly string[];
	request(part: Part, values: Resolved<P, O>): CallValues<T>;
	/** The endpoints that fields ask to look something up. */
	readonly lookUps?: readonly Endpoint[];
	/** The answers with all elements → `Data`; what else stands in the answers is left out when absent. */
	data?(data: IDataObject, answers: readonly IDataObject[], values: Resolved<P, O>): IDataObject;
	/** Sentences on the values themselves, said at the end of Summary, also in a dry run; empty for none. */
	valuesRemark?(values: Resolved<P, O>): string;
	/** Sentences on what Feishu left out, said at the end of Summary; empty for nothing. */
	remark?(data: IDataObject, values: Resolved<P, O>): string;
}

/** Declares an operation that reads any number of things with as few calls as Feishu allows. */
export function splitting<
	P extends Fields,
	T extends Takes,
	Part,
	O extends Fields = Record<never, never>,
>(record: SplitRecord<P, O, T, Part>): Operation {
	const { endpoint } = record;
	return chain<P, O>({
		...record,
		endpoints: [endpoint, ...(record.lookUps ?? [])],
		sample: endpoint.sample(),
		run: async (values, api) => {
			const outcome = await readParts(record, values, api);
			const said = record.valuesRemark?.(values) ?? '';
			// A dry run has no answer to speak of.
			if (api.dryRun || outcome.failure !== undefined) return { ...outcome, remark: said };
			const remarks = [record.remark?.(outcome.data, values) ?? '', said];
			return { ...outcome, remark: remarks.filter((text) => text !== '').join(' ') };
		},
	});
}

/** Parts read at once; the pace holds all the same. */
const TOGETHER = 10;

/**
 * Reads all parts and puts the answers together in order. When only some parts fail, the others are
 * kept and `not_read` in `Data` names what was asked for in those that failed.
 * @throws CallFailed when every part failed
 */
async function readParts<P extends Fields, O extends Fields, T extends Takes, Part>(
	record: SplitRecord<P, O, T, Part>,
	values: Resolved<P, O>,
	api: FeishuApi,
): Promise<Outcome> {
	const { endpoint, list } = record;
	const parts = record.parts(values);
	const sent = orFailed(
		await sendParts(parts, {
			together: TOGETHER,
			onFailure: 'goOn',
			send: async (part) => await api.attempt(endpoint, record.request(part, values)),
		}),
	);
	const elements = sent.done.flatMap(({ answer }) => objectsIn(answer[list]));
	const { failure } = sent;
	const answers = sent.done.map(({ answer }) => answer);
	const read = { [list]: elements };
	const data = record.data?.(read, answers, values) ?? read;
	if (failure === undefined) return { data };
	const missing = sent.notDone.flatMap((part) => record.asked(part));
	return brokenOff(
		{ ...data, not_read: missing },
		failure,
		`reading ${missing.length} of ${parts.flatMap((part) => record.asked(part)).length}`,
		'Repeat the call with what not_read in Data lists.',
	);
}
