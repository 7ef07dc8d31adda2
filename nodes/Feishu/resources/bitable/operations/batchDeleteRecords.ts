import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	confirm,
	list,
	tableId,
	tablePath,
	text,
	writerOf,
} from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import { convertRows, writeRows } from '../../../../shared/kits';
import { chain } from '../../../../shared/operation';
import { chunks } from '../../../../shared/values';
import { batchSize, FROM_PARAMETER, inItemOrder, isFromItems, recordSource } from '../batching';
import { createAbsent } from '../absent';
import { deletedOutcome, deletions, idOf } from '../deletions';
import { recordCount } from '../records';

/** Records one request may delete (documentation: "Delete records"). */
const MOST_RECORDS = 500;

/** "RecordIdNotFound": one of the records is not there, and none was deleted. */
const NOT_THERE = 1254043;

const deleteCall = endpoint(bitable.appTableRecordBatchDelete, { repeat: 'same' });
const getCall = endpoint(bitable.appTableRecordBatchGet, { repeat: 'read' });

export const batchDeleteRecords = chain({
	value: 'batchDeleteRecords',
	name: 'Batch Delete Bitable Records',
	action: 'Batch delete Bitable records',
	description: 'Delete many records of a table with as few requests as Feishu allows',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_delete',
	endpoints: [wiki.spaceGetNode, deleteCall, getCall],
	parameters: {
		appToken,
		tableId,
		recordSource,
		recordIds: list({
			label: 'Record IDs',
			description: 'The record_id of each record, as a list or separated by commas',
			placeholder: 'e.g. recusyQbB0fVL5, recusyQbB0CJjX',
			required: true,
			...FROM_PARAMETER,
		}),
		confirm: confirm('delete the records'),
	},
	options: {
		batchSize: batchSize(MOST_RECORDS),
		recordIdAttribute: text({
			label: 'Record ID Attribute',
			description: 'Attribute of the input items that holds the record_id',
			default: 'record_id',
		}),
	},
	list: 'records',
	serialBy: writerOf,
	batches: {
		when: isFromItems,
		plan: (values, rows) => {
			const given = rows.map(({ index, json }) => ({ index, value: json }));
			const read = convertRows(given, (item, index) => idOf(item, index, values.recordIdAttribute));
			const calls = chunks(
				read.filter((row) => 'value' in row),
				values.batchSize,
			).map((part) => ({
				rows: part.map(({ index }) => index),
				values: { ...values, recordIds: part.map(({ value }) => value) },
			}));
			return inItemOrder(
				calls,
				read.filter((row) => 'refusal' in row),
			);
		},
	},
	run: async (values, api, rows) => {
		const path = tablePath(values);
		const entries = values.recordIds.map((value, at) => ({ index: rows?.[at] ?? at, value }));
		// The same record twice in one request would be a record that is not there.
		const once = [...new Map(entries.map((entry) => [entry.value, entry])).values()];
		const absent = createAbsent();
		const written = await writeRows([once], {
			size: () => values.batchSize,
			send: async (part) => {
				const ids = part.map(({ value }) => value);
				const known = absent.of(ids);
				if (known !== undefined) return known;
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
		return deletedOutcome(written, rows === undefined ? undefined : entries, absent.gone());
	},
	summary: ({ records }, values) => `Deleted ${recordCount(records)} from table ${values.tableId}`,
	sample: {
		records: [{ record_id: 'recusyQbB0fVL5', deleted: true }],
		items: [{ item: 0, record_id: 'recusyQbB0fVL5' }],
	},
});

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
