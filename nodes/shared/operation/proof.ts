import type { IDataObject } from 'n8n-workflow';

import type { Endpoint, FeishuApi } from '../endpoints';
import { isBlank, isObject } from '../values';
import type { Outcome } from './outcome';
import { unanswered, unproven } from './outcome';

/** What is known of a call whose answer is looked at. */
interface Doubted {
	readonly endpoint: Endpoint;
	readonly proof?: string;
	/** Says by itself what an answer lacks. */
	readonly remark?: unknown;
}

/** What keeps an answer from being believed; undefined for nothing. */
export function doubtOn(
	{ dryRun }: Pick<FeishuApi, 'dryRun'>,
	{ endpoint, proof, remark }: Doubted,
	answer: IDataObject,
): Outcome | undefined {
	if (endpoint.repeat !== 'read') return unlessProven({ dryRun }, answer, proof);
	if (dryRun) return undefined;
	if (Object.keys(answer).length === 0 && remark === undefined) return unanswered(answer, '');
	return proof === undefined || isProven(answer, proof) ? undefined : unanswered(answer, proof);
}

/** Members that name what was made: only a text does. */
const NAMES_IT = /(?:_id|token|guid|code)$/;

/**
 * The outcome of a call whose answer lacks what proves it; undefined when the proof is there.
 * @param proof the path of a member the answer must have, e.g. `event.event_id`
 */
export function unlessProven(
	{ dryRun }: Pick<FeishuApi, 'dryRun'>,
	answer: IDataObject,
	proof: string | undefined,
): Outcome | undefined {
	if (proof === undefined || dryRun) return undefined;
	return isProven(answer, proof) ? undefined : unproven(answer, proof);
}

function isProven(answer: IDataObject, proof: string): boolean {
	let found: unknown = answer;
	for (const name of proof.split('.')) found = isObject(found) ? found[name] : undefined;
	return NAMES_IT.test(proof) ? typeof found === 'string' && found !== '' : !isBlank(found);
}
