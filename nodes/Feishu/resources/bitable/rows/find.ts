import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { tablePath } from '../../../../shared/fields';
import type { KnownRow } from '../../../../shared/kits';
import { chunks, objectsIn } from '../../../../shared/values';
import { getCall } from '../deleting';
import type { Reading } from './known';
import { keep, PAGE, readInto } from './known';

/**
 * Reads the records that filters find, or all where that takes no more requests.
 * @param filters what finds the records that are looked for; undefined where only reading all helps
 * @throws CallFailed when not all of them can be read
 */
export async function findRecords(
	api: FeishuApi,
	reading: Reading,
	filters: readonly IDataObject[] | undefined,
): Promise<KnownRow<string>[]> {
	const known = new Map<string, KnownRow<string>>();
	// A search is no more than the first page of all would be.
	const isOne = filters !== undefined && filters.length <= 1;
	const searches = filters ?? [];
	if (!isOne) {
		const most = filters === undefined ? Infinity : (searches.length + 1) * PAGE;
		const isWhole = await readInto(known, api, reading, most);
		if (isWhole) return [...known.values()];
	}
	for (const filter of searches) await readInto(known, api, { ...reading, filter });
	return [...known.values()];
}

/** Ids one call takes (documentation: "Batch get records"). */
const IDS_PER_CALL = 100;

/**
 * Reads the records with given ids, as far as they are there, or all where that takes no more requests.
 * @throws CallFailed when not all of them can be read
 */
export async function recordsById(
	api: FeishuApi,
	reading: Reading,
	ids: readonly string[],
): Promise<KnownRow<string>[]> {
	const known = new Map<string, KnownRow<string>>();
	const parts = chunks([...new Set(ids)], IDS_PER_CALL);
	if (parts.length > 1) {
		const isWhole = await readInto(known, api, reading, (parts.length + 1) * PAGE);
		if (isWhole) return [...known.values()];
	}
	for (const part of parts) {
		const { records } = await api.call(getCall, {
			path: tablePath(reading),
			body: { record_ids: part, user_id_type: reading.userIdType },
		});
		for (const record of objectsIn(records)) keep(known, record, reading);
	}
	return [...known.values()];
}
