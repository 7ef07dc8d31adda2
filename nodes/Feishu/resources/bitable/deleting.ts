import type { FeishuApi } from '../../../shared/endpoints';
import { bitable, endpoint } from '../../../shared/endpoints';
import type { tablePath } from '../../../shared/fields';
import type { Entry, WrittenRows } from '../../../shared/kits';
import { writeRows } from '../../../shared/kits';
import { chunks } from '../../../shared/values';
import { createAbsent } from './absent';
import { deletions } from './deletions';

/** Records one request may delete (documentation: "Delete records"). */
export const MOST_DELETED = 500;

/** "RecordIdNotFound": one of the records is not there, and none was deleted. */
const NOT_THERE = 1254043;

export const deleteCall = endpoint(bitable.appTableRecordBatchDelete, { repeat: 'same' });
export const getCall = endpoint(bitable.appTableRecordBatchGet, { repeat: 'read' });

/** How records are deleted. */
export interface Deleting {
	/** Records of one request at most. */
	readonly size: number;
	/** Whether a record that is not there is as good as deleted; else only one that an earlier try deleted. */
	readonly goneIsDone?: true;
}

/**
 * Deletes records by their ids, each once; one that is not there does not keep the others.
 * @returns what became of them, and those that were not there any more when a request was repeated
 */
export async function deleteRecords(
	api: FeishuApi,
	path: ReturnType<typeof tablePath>,
	entries: ReadonlyArray<Entry<string>>,
	{ size, goneIsDone }: Deleting,
): Promise<{ readonly written: WrittenRows<string>; readonly gone: string[] }> {
	const absent = createAbsent();
	const written = await writeRows([entries], {
		size: () => size,
		send: async (part) => {
			const ids = part.map(({ value }) => value);
			const known = absent.of(ids);
			if (known !== undefined) {
				return goneIsDone === true ? { answer: ids.map((record_id) => ({ record_id })) } : known;
			}
			const sent = await api.attempt(deleteCall, { path, body: { records: ids } });
			return 'failure' in sent ? sent : { answer: deletions(ids, sent.answer) };
		},
		// One record that is not there keeps all of a request from being deleted.
		sort: async (failure, part) => {
			const isKnown = absent.of(part.map(({ value }) => value)) !== undefined;
			if (failure.code !== NOT_THERE || isKnown) return undefined;
			const there = await existing(api, path, part);
			if (there === undefined) return undefined;
			const gone = part.filter(({ value }) => !there.has(value));
			absent.add(
				gone.map(({ value }) => value),
				failure,
			);
			const left = part.filter(({ value }) => there.has(value));
			return [left, gone].filter(({ length }) => length > 0);
		},
	});
	return { written, gone: absent.gone() };
}

/** Records one look takes (documentation: "Batch get records"). */
const MOST_LOOKED_AT = 100;

/** Which of the records are there; undefined when that cannot be found out. */
async function existing(
	api: FeishuApi,
	path: ReturnType<typeof tablePath>,
	entries: ReadonlyArray<Entry<string>>,
): Promise<ReadonlySet<unknown> | undefined> {
	const there = new Set<unknown>();
	for (const part of chunks(entries, MOST_LOOKED_AT)) {
		const record_ids = part.map(({ value }) => value);
		const looked = await api.attempt(getCall, { path, body: { record_ids } });
		if ('failure' in looked) return undefined;
		const { absent_record_ids: absent = [] } = looked.answer;
		for (const id of record_ids) if (!absent.includes(id)) there.add(id);
	}
	return there;
}
