import type { Endpoint, FeishuApi } from '../endpoints';
import { chunks, isObject } from '../values';
import type { Outcome } from './outcome';
import { leftOut, readParts } from './readParts';

/** A read of things by their ids. */
export interface ReadByIds {
	readonly endpoint: Endpoint;
	/** The query parameter that takes the ids. */
	readonly idsKey: string;
	/** The query parameter that takes their type. */
	readonly typeKey: string;
	/** The type; also the member of each thing that holds its id. */
	readonly type: string;
}

/** Ids one call takes (documentation: "Get users in batches", "Get departments in batches"). */
const IDS_PER_CALL = 50;

/** Reads any number of things by their ids, each once, and says which of them Feishu left out. */
export async function readByIds(
	api: FeishuApi,
	given: readonly string[],
	{ endpoint, idsKey, typeKey, type }: ReadByIds,
): Promise<Outcome> {
	const ids = [...new Set(given)];
	const outcome = await readParts(api, {
		endpoint,
		parts: chunks(ids, IDS_PER_CALL),
		list: 'items',
		values: (part) => ({ query: { [idsKey]: part, [typeKey]: type } }),
		asked: (part) => part,
	});
	if (api.dryRun) return outcome;
	const { items } = outcome.data;
	const found = Array.isArray(items) ? items.filter(isObject).map((item) => item[type]) : [];
	return { remark: leftOut(ids, new Set(found), 'IDs'), ...outcome };
}
