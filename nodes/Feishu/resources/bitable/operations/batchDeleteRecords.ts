import { wiki } from '../../../../shared/endpoints';
import { appToken, confirm, list, tableId, tablePath, writerOf } from '../../../../shared/fields';
import { convertRows } from '../../../../shared/kits';
import { chain } from '../../../../shared/operation';
import { chunks } from '../../../../shared/values';
import {
	batchSize,
	FROM_PARAMETER,
	inItemOrder,
	isFromItems,
	recordIdAttribute,
	recordSource,
} from '../batching';
import { deleteCall, deleteRecords, getCall, MOST_DELETED } from '../deleting';
import { deletedOutcome, idOf } from '../deletions';
import { recordCount } from '../records';

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
		batchSize: batchSize(MOST_DELETED),
		recordIdAttribute,
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
		const { written, gone } = await deleteRecords(api, path, once, { size: values.batchSize });
		return deletedOutcome(written, rows === undefined ? undefined : entries, gone);
	},
	summary: ({ records }, values) => `Deleted ${recordCount(records)} from table ${values.tableId}`,
	sample: {
		records: [{ record_id: 'recusyQbB0fVL5', deleted: true }],
		items: [{ item: 0, record_id: 'recusyQbB0fVL5' }],
	},
});
