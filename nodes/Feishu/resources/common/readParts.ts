import type { CallValues, Endpoint, FeishuApi, Outcome } from '../../../shared/operation';
import { CallFailed, isObject, partly } from '../../../shared/operation';

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
	const results = await Promise.all(
		parts.map(async (part) => ({ part, ...(await api.attempt(endpoint, read.values(part))) })),
	);
	const elements = results.flatMap((result) => {
		const found = 'answer' in result ? result.answer[list] : [];
		return Array.isArray(found) ? found.filter(isObject) : [];
	});
	const failed = results.filter((result) => 'failure' in result);
	if (failed.length === 0) return { data: { [list]: elements } };
	const [{ failure }] = failed;
	if (failed.length === parts.length) throw new CallFailed(failure);
	const missing = failed.flatMap(({ part }) => read.asked(part));
	const outcome = partly(
		{ [list]: elements, not_read: missing },
		failure,
		`reading ${missing.length} of ${parts.flatMap((part) => read.asked(part)).length}`,
		'Repeat the call with what not_read in Data lists.',
	);
	return { ...outcome, failure: { ...failure, ...outcome.failure, retryable: failure.retryable } };
}

/** The remark on things Feishu left out of its answer; empty when it left out none. */
export function leftOut(
	asked: readonly string[],
	returned: ReadonlySet<unknown>,
	what: string,
): string {
	const missing = asked.filter((one) => !returned.has(one));
	if (missing.length === 0) return '';
	const shown = missing.slice(0, 10).join(', ');
	const rest = missing.length > 10 ? ` and ${missing.length - 10} more` : '';
	return `Check these ${what}, for which Feishu returned nothing: ${shown}${rest}.`;
}
