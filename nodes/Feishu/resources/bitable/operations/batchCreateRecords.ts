import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import {
	appToken,
	excludeAttributes,
	groupBy,
	tableId,
	tablePath,
	timezone,
	userIdType,
	writerOf,
} from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import { allRows, perRun, writeRows } from '../../../../shared/kits';
import type { Outcome } from '../../../../shared/operation';
import { chain } from '../../../../shared/operation';
import { chunks, objectsIn, Refusal } from '../../../../shared/values';
import { batchSize, givenRecords, inItemOrder, isFromItems } from '../batching';
import { addAssumed, addColumnCall, unknownColumns } from '../columns';
import type { GivenRecords } from '../records';
import { createdOutcome, givenFields, readyRecords, recordCount, recordGroups } from '../records';
import type { RowRules } from '../rules';
import { rowRules } from '../rules';
import { createColumns, createSource, ownRecord } from '../rows';
import { recordsSample } from '../samples';

/** Records one request may carry: 1000 by the page of the call, 500 by its error 1254104. */
const MOST_RECORDS = 1000;
const FEWER_RECORDS = 500;
const TOO_MANY_RECORDS = 1254104;

const createCall = endpoint(bitable.appTableRecordBatchCreate, { repeat: 'key' });

/** What Feishu turned out to take in this run. */
const limitOf = perRun(async () => ({ records: MOST_RECORDS }));

export const batchCreateRecords = chain({
	value: 'batchCreateRecords',
	name: 'Batch Create Bitable Records',
	action: 'Batch create Bitable records',
	description: 'Add many records to a table of a Base with as few requests as Feishu allows',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_create',
	endpoints: [wiki.spaceGetNode, bitable.appTableFieldList, addColumnCall, createCall],
	parameters: {
		appToken,
		tableId,
		recordSource: createSource,
		records: givenRecords,
		columns: createColumns,
	},
	options: {
		batchSize: batchSize(MOST_RECORDS),
		excludeAttributes,
		groupBy,
		timezone: timezone(),
		unknownColumns,
		userIdType,
	},
	list: 'records',
	check: ({ records }) => {
		if (!Array.isArray(records) || records.length > 0) return;
		throw new Refusal('Records holds no record', 'Give at least one record in Records.');
	},
	serialBy: writerOf,
	batches: {
		when: isFromItems,
		own: ownRecord,
		plan: async (values, rows, api) => {
			const given = rows.map(({ index, json }) => ({ index, value: json }));
			const rules = await rowRules(values, api, given);
			const read = readyRecords(given, rules, values, (index) => `Item ${index}`);
			const calls = recordGroups(read.filter((row) => 'value' in row))
				.flatMap((group) => chunks(group, values.batchSize))
				.map((part) => ({
					rows: part.map(({ index }) => index),
					values: { ...values, records: part.map(({ value }) => ({ fields: value })) },
					run: async (own: FeishuApi) =>
						await create(own, values, [part], { rules, ofItems: true }),
				}));
			return inItemOrder(
				calls,
				read.filter((row) => 'refusal' in row),
			);
		},
	},
	run: async (values, api) => {
		const given = givenFields(values.records);
		const rules = await rowRules(values, api, given);
		const nameOf = (index: number): string => `Record ${index} of Records`;
		const groups = recordGroups(allRows(readyRecords(given, rules, values, nameOf)));
		return await create(api, values, groups, { rules, ofItems: false });
	},
	summary: ({ records }, values) => `Created ${recordCount(records)} in table ${values.tableId}`,
	sample: recordsSample,
});

/** Adds records, each group in requests of its own. */
async function create(
	api: FeishuApi,
	values: TableValues & Pick<GivenRecords, 'userIdType' | 'batchSize'>,
	groups: ReadonlyArray<ReadonlyArray<Entry<IDataObject>>>,
	{ rules, ofItems }: { readonly rules: RowRules; readonly ofItems: boolean },
): Promise<Outcome> {
	const path = tablePath(values);
	await addAssumed(api, values, rules.missing);
	const limit = await limitOf(api, path.app_token, path.table_id);
	const written = await writeRows(groups, {
		size: () => Math.min(values.batchSize, limit.records),
		fewer: ({ code }, part) => {
			if (code !== TOO_MANY_RECORDS || part.length <= FEWER_RECORDS) return undefined;
			limit.records = FEWER_RECORDS;
			return FEWER_RECORDS;
		},
		send: async (part) => {
			const sent = await api.attempt(createCall, {
				path,
				query: {
					user_id_type: values.userIdType,
					client_token: api.key(`${part[0].index} ${part.length}`),
				},
				body: { records: part.map(({ value }) => ({ fields: value })) },
			});
			return 'failure' in sent ? sent : { answer: createdIn(sent.answer.records, api.dryRun) };
		},
	});
	return createdOutcome(written, ofItems, rules.remark);
}

/** The records an answer confirms; in a dry run every record counts as created. */
function createdIn(records: unknown, dryRun: boolean) {
	const created = objectsIn(records);
	const [placeholder] = created;
	return dryRun
		? Array.from({ length: MOST_RECORDS }, () => placeholder ?? {})
		: created.map((record) => (typeof record.record_id === 'string' ? record : undefined));
}
