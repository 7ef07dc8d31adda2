import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	excludeAttributes,
	tableId,
	timezone,
	userIdType,
	writerOf,
} from '../../../../shared/fields';
import { allRows } from '../../../../shared/kits';
import { chain } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { batchSize, countsOf, givenRecords, inItemOrder, isFromItems } from '../batching';
import { addColumnCall, knownColumns, unknownColumns } from '../columns';
import { deleteCall, getCall } from '../deleting';
import { givenObjects } from '../records';
import {
	comparedColumns,
	createCall,
	keysOf,
	matchColumns,
	MOST_RECORDS,
	ownRecord,
	readyFor,
	searchCall,
	showUpsert,
	taskOf,
	updateCall,
	unwrapped,
	updateOnlyChanged,
	upsert,
	upsertColumns,
	upsertSource,
	whenSeveralMatch,
} from '../rows';

/** What is said of attributes. */
function about(values: {
	readonly unknownColumns: 'refuse' | 'ignore' | 'add';
	readonly excludeAttributes?: readonly string[];
}) {
	return { way: values.unknownColumns, excluded: values.excludeAttributes };
}

/** Records of one request where nothing is said: a bad one is then found sooner. */
const USUAL_BATCH = 500;

export const upsertRecords = chain({
	value: 'upsertRecords',
	name: 'Upsert Bitable Records',
	action: 'Upsert Bitable records',
	description:
		'Update the records whose key columns match, and create the others. Runs of this n8n process wait for each other; two workers at once can both create the record of a new key.',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/batch_update',
	endpoints: [
		wiki.spaceGetNode,
		bitable.appTableFieldList,
		searchCall,
		updateCall,
		createCall,
		addColumnCall,
		deleteCall,
		getCall,
	],
	parameters: {
		appToken,
		tableId,
		recordSource: upsertSource,
		matchColumns,
		records: givenRecords,
		columns: upsertColumns,
	},
	options: {
		batchSize: batchSize(MOST_RECORDS, USUAL_BATCH),
		excludeAttributes,
		timezone: timezone(),
		unknownColumns,
		updateOnlyChanged,
		userIdType,
		whenSeveralMatch,
	},
	check: (values) => {
		keysOf(values);
		const { records } = values;
		if (!Array.isArray(records) || records.length > 0) return;
		throw new Refusal('Records holds no record', 'Give at least one record in Records.');
	},
	serialBy: writerOf,
	batches: {
		when: isFromItems,
		own: ownRecord,
		plan: async (values, rows, api) => {
			const columns = await comparedColumns(values, api);
			const given = unwrapped(rows, keysOf(values), columns);
			const task = taskOf(values, {
				several: values.whenSeveralMatch,
				batchSize: values.batchSize,
			});
			if (columns === undefined) {
				const run = async (own: FeishuApi) => await showUpsert(own, task, given);
				return [{ rows: given.map(({ index }) => index), values, run }];
			}
			const known = await knownColumns(api, values, columns, { ...about(values), given });
			const ready = readyFor(
				{ ...task, excludeAttributes: known.left },
				known.columns,
				given,
				(index) => `Item ${index}`,
			);
			const good = ready.rows.filter((row) => 'value' in row);
			const refused = ready.rows.filter((row) => 'refusal' in row);
			if (good.length === 0) return inItemOrder([], refused);
			const run = async (own: FeishuApi) =>
				await upsert(own, task, { ...ready, ...known, rows: good }, true);
			return inItemOrder([{ rows: good.map(({ index }) => index), values, run }], refused);
		},
	},
	run: async (values, api) => {
		const columns = await comparedColumns(values, api);
		const records = givenObjects(values.records);
		const given = unwrapped(records, keysOf(values), columns);
		const task = taskOf(values, { several: values.whenSeveralMatch, batchSize: values.batchSize });
		if (columns === undefined) return await showUpsert(api, task, given);
		const known = await knownColumns(api, values, columns, { ...about(values), given });
		const ready = readyFor(
			{ ...task, excludeAttributes: known.left },
			known.columns,
			given,
			(index) => `Record ${index} of Records`,
		);
		return await upsert(api, task, { ...ready, ...known, rows: allRows(ready.rows) }, false);
	},
	summary: (data, { tableId: table }) =>
		`Upserted table ${table}: ${countsOf(data, ['created', 'updated', 'unchanged'])}`,
	sample: {
		created: [{ item: 0, record_id: 'recusyQbB0fVL5' }],
		updated: [{ item: 1, record_id: 'recusyQbB0CJjX' }],
		unchanged: [],
		failed: [],
	},
});
