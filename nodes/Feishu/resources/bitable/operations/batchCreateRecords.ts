import type { Batch } from '../../../../shared/operation';
import { chain, endpoint, jsonArray, perRun, Refusal } from '../../../../shared/operation';
import { chunks, excludeAttributes, getNode, groupBy, userIdType } from '../../common';
import { batchSize, FROM_ITEMS, FROM_PARAMETER, recordSource, writeInBatches } from '../batching';
import { cellRules, listFields } from '../columns';
import {
	checkedGroups,
	createdOutcome,
	givenFields,
	objectsOf,
	readyRecords,
	recordCount,
	recordGroups,
} from '../records';
import { recordsSample } from '../samples';
import { appToken, tableId, tablePath, writerOf } from '../table';

/** Records one request may carry: 1000 by the page of the call, 500 by its error 1254104. */
const MOST_RECORDS = 1000;
const FEWER_RECORDS = 500;
const TOO_MANY_RECORDS = 1254104;

const createCall = endpoint(
	'POST /open-apis/bitable/v1/apps/:app_token/tables/:table_id/records/batch_create',
	{
		rate: { perSecond: 50 },
		identities: ['tenant', 'user'],
		scopes: ['base:record:create', 'bitable:app'],
		repeat: 'key',
	},
);

/** What Feishu turned out to take in this run. */
const limitOf = perRun(async () => ({ records: MOST_RECORDS }));

export const batchCreateRecords = chain({
	value: 'batchCreateRecords',
	name: 'Batch Create Bitable Records',
	action: 'Batch create Bitable records',
	description: 'Add many records to a table of a Base with as few requests as Feishu allows',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_create',
	endpoints: [getNode, listFields, createCall],
	parameters: {
		appToken,
		tableId,
		recordSource,
		records: jsonArray({
			label: 'Records',
			description: 'Objects of values by column name, converted to what each column holds',
			placeholder: 'e.g. [{"Task": "Visit the customer", "Hours": 10}]',
			required: true,
			...FROM_PARAMETER,
		}),
	},
	options: {
		batchSize: batchSize(MOST_RECORDS),
		excludeAttributes,
		groupBy,
		userIdType,
	},
	list: 'records',
	check: ({ records }) => {
		if (!Array.isArray(records) || records.length > 0) return;
		throw new Refusal('Records holds no record', 'Give at least one record in Records.');
	},
	serialBy: writerOf,
	batches: {
		when: FROM_ITEMS,
		plan: async (values, items, api) => {
			const rules = await cellRules(await tablePath(values, api), api);
			const given = items.map((value, index) => ({ index, value }));
			const read = readyRecords(given, rules, values, (index) => `Item ${index}`);
			const groups = recordGroups(read.filter((record) => 'entry' in record));
			const planned: Array<Batch<typeof values>> = [
				...groups
					.flatMap((group) => chunks(group, values.batchSize))
					.map((part) => ({
						rows: part.map(({ index }) => index),
						values: { ...values, records: part.map(({ value }) => ({ fields: value })) },
					})),
				...read
					.filter((record) => 'refusal' in record)
					.map(({ index, refusal }) => ({ rows: [index], refusal })),
			];
			return planned.sort((a, b) => a.rows[0] - b.rows[0]);
		},
	},
	run: async (values, api, rows) => {
		const path = await tablePath(values, api);
		const rules = await cellRules(path, api);
		const given = givenFields(values.records);
		const groups =
			rows === undefined
				? checkedGroups(readyRecords(given, rules, values, (index) => `Record ${index} of Records`))
				: [given.map(({ index, value }) => ({ index: rows[index], value }))];
		const limit = await limitOf(api, path.app_token, path.table_id);
		const written = await writeInBatches(groups, {
			size: () => Math.min(values.batchSize, limit.records),
			wasTooLarge: ({ code }, sent) => {
				if (code !== TOO_MANY_RECORDS || sent <= FEWER_RECORDS) return false;
				limit.records = FEWER_RECORDS;
				return true;
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
				return 'failure' in sent ? sent : { answer: objectsOf(sent.answer.records) };
			},
		});
		return { hint: rules.remark, ...createdOutcome(written, rows !== undefined) };
	},
	summary: ({ records }, values) => `Created ${recordCount(records)} in table ${values.tableId}`,
	sample: recordsSample,
});
