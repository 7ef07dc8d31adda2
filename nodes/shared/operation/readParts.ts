import type { CallValues, Endpoint, FeishuApi } from '../endpoints';
import { orFailed, sendParts } from '../kits';
import { few, isObject, objectsIn } from '../values';
import type { Outcome } from './outcome';
import { brokenOff } from './outcome';

/** Parts read at once; the pace holds all the same. */
const TOGETHER = 10;

/** A read of more things than Feishu takes at a time, cut into parts. */
export interface PartedRead<Part> {
	readonly endpoint: Endpoint;
	readonly parts: readonly Part[];
	/** The member of the answers that holds the elements. */
	readonly list: string;
	/** The request of one part. */
	values(part: Part): CallValues;
	/** What a part asks for, to say what is missing when it fails. */
	asked(part: Part): readonly string[];
}

/**
 * Reads all parts and puts the answers together in order. When only some parts fail, the others are
 * kept and `not_read` in `Data` names what was asked for in those that failed.
 * @throws CallFailed when every part failed
 */
export async function readParts<Part>(api: FeishuApi, read: PartedRead<Part>): Promise<Outcome> {
	const { endpoint, parts, list } = read;
	const sent = orFailed(
		await sendParts(parts, {
			together: TOGETHER,
			onFailure: 'goOn',
			send: async (part) => await api.attempt(endpoint, read.values(part)),
		}),
	);
	const elements = sent.done.flatMap(({ answer }) =>
		objectsIn(isObject(answer) ? answer[list] : undefined),
	);
	const { failure } = sent;
	if (failure === undefined) return { data: { [list]: elements } };
	const missing = sent.notDone.flatMap((part) => read.asked(part));
	return brokenOff(
		{ [list]: elements, not_read: missing },
		failure,
		`reading ${missing.length} of ${parts.flatMap((part) => read.asked(part)).length}`,
		'Repeat the call with what not_read in Data lists.',
	);
}

/** The remark on things Feishu left out of its answer; empty when it left out none. */
export function leftOut(
	asked: readonly string[],
	returned: ReadonlySet<unknown>,
	what: string,
): string {
	const missing = asked.filter((one) => !returned.has(one));
	if (missing.length === 0) return '';
	return `Feishu returned nothing for these ${what}: ${few(missing)}.`;
}
