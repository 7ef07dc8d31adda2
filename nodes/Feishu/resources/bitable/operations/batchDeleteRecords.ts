import type { IDataObject } from 'n8n-workflow';

import type { Batch, Outcome } from '../../../../shared/operation';
import {
	chain,
	confirm,
	endpoint,
	list,
	quoted,
	Refusal,
	text,
} from '../../../../shared/operation';
import { chunks, getNode } from '../../common';
import type { Entry, Written } from '../batching';
import {
	batchSize,
	FROM_ITEMS,
	FROM_PARAMETER,
	notWritten,
	recordSource,
	spans,
	writeInBatches,
} from '../batching';
import { objectsOf, recordCount } from '../records';
import { appToken, tableId, tablePath, writerOf } from '../table';

/** Records one request may delete (documentation: "Delete records"). */
const MOST_RECORDS = 500;

const deleteCall = endpoint(
	'POST /open-apis/bitable/v1/apps/:app_token/tables/:table_id/records/batch_delete',
	{
		rate: { perSecond: 50 },
		identities: ['tenant', 'user'],
		scopes: ['base:record:delete', 'bitable:app'],
		repeat: 'same',
		goneCodes: [1254043],
	},
);

export const batchDeleteRecords = chain({
	value: 'batchDeleteRecords',
	name: 'Batch Delete Bitable Records',
	action: 'Batch delete Bitable records',
	description: 'Delete many records of a table with as few requests as Feishu allows',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_delete',
	endpoints: [getNode, deleteCall],
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
		when: FROM_ITEMS,
		plan: async (values, items) => {
			const read = items.map((item, index) => readId(item, index, values.recordIdAttribute));
			const planned: Array<Batch<typeof values>> = [
				...chunks(
					read.filter((entry) => 'value' in entry),
					values.batchSize,
				).map((part) => ({
					rows: part.map(({ index }) => index),
					values: { ...values, recordIds: part.map(({ value }) => value) },
				})),
				...read
					.filter((entry) => 'refusal' in entry)
					.map(({ index, refusal }) => ({ rows: [index], refusal })),
			];
			return planned.sort((a, b) => a.rows[0] - b.rows[0]);
		},
	},
	run: async (values, api, rows) => {
		const path = await tablePath(values, api);
		const entries = values.recordIds.map((value, at) => ({ index: rows?.[at] ?? at, value }));
		// The same record twice in one request would be a record that is not there.
		const once = [...new Map(entries.map((entry) => [entry.value, entry])).values()];
		const written = await writeInBatches([once], {
			size: () => values.batchSize,
			send: async (part) => {
				const ids = part.map(({ value }) => value);
				const sent = await api.attempt(deleteCall, { path, body: { records: ids } });
				return 'failure' in sent ? sent : { answer: deletions(ids, sent.answer) };
			},
		});
		return deletedOutcome(written, rows === undefined ? undefined : entries);
	},
	summary: ({ records }, values) => `Deleted ${recordCount(records)} of table ${values.tableId}`,
	sample: {
		records: [{ record_id: 'recusyQbB0fVL5', deleted: true }],
		items: [{ item: 0, record_id: 'recusyQbB0fVL5' }],
	},
});

function readId(
	item: IDataObject,
	index: number,
	attribute: string,
): Entry<string> | { index: number; refusal: Refusal } {
	const value = item[attribute];
	if (typeof value === 'string' && /^\s*rec\w+\s*$/.test(value))
		return { index, value: value.trim() };
	const refusal = new Refusal(
		`Item ${index}: ${attribute} is ${quoted(value ?? '')}, which is not a record id`,
		'Set Record ID Attribute to the attribute that holds the record_id, which starts with rec.',
	);
	return { index, refusal };
}

/** What Feishu says of each record; after a repeated request it may only say that they are gone. */
function deletions(ids: readonly string[], { records }: IDataObject): IDataObject[] {
	const said = new Map(objectsOf(records).map((one) => [one.record_id, one]));
	return ids.map((id) => said.get(id) ?? { record_id: id, deleted: true });
}

function deletedOutcome(
	written: Written<string>,
	ofItems: ReadonlyArray<Entry<string>> | undefined,
): Outcome {
	const { done, notDone, failure } = written;
	const data: IDataObject = { records: done.map(({ result }) => result) };
	const gone = new Set(done.map(({ entry }) => entry.value));
	if (ofItems !== undefined) {
		data.items = ofItems
			.filter(({ value }) => gone.has(value))
			.map(({ index, value }) => ({ item: index, record_id: value }));
	}
	const kept = done.filter(({ result }) => result.deleted === false);
	const hint =
		kept.length === 0
			? ''
			: `Check these records, which Feishu did not delete: ${kept.map(({ entry }) => entry.value).join(', ')}.`;
	const rows = ofItems === undefined ? undefined : done.map(({ entry }) => entry.index);
	if (failure === undefined) return { data, hint, rows };
	data.not_deleted = notDone.map(({ value }) => value);
	const missing = ofItems?.filter(({ value }) => !gone.has(value)) ?? notDone;
	const what = `${ofItems === undefined ? 'records' : 'items'} ${spans(missing.map(({ index }) => index))}`;
	return notWritten(written, failure, data, { what, verb: 'deleting' });
}
