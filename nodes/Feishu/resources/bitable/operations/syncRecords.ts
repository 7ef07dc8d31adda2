import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	confirm,
	excludeAttributes,
	flag,
	tableId,
	timezone,
	userIdType,
	writerOf,
} from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { countsOf } from '../batching';
import { checkOnce, combineFilters, conditionRows } from '../conditions';
import { addColumnCall, knownColumns, unknownColumns } from '../columns';
import { deleteCall, getCall } from '../deleting';
import { filterBy } from '../filter';
import {
	comparedColumns,
	createCall,
	keysOf,
	matchColumns,
	maxDeletes,
	ownRecord,
	readyFor,
	searchCall,
	showSync,
	sync,
	syncSource,
	taskOf,
	unwrapped,
	updateCall,
	updateOnlyChanged,
	upsertColumns,
} from '../rows';
import { viewId } from '../view';

/** Records of one request: a bad one is then found sooner than in the largest Feishu takes. */
const BATCH = 500;

export const syncRecords = chain({
	value: 'syncRecords',
	name: 'Sync Items to Bitable Table',
	action: 'Sync items to Bitable table',
	description:
		'Make a table, or a view of it, hold exactly the incoming items: create, update and delete by key. Runs of this n8n process wait for each other; two workers at once can both create the record of a new key.',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/search',
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
		recordSource: syncSource,
		matchColumns,
		columns: upsertColumns,
		deleteMissing: flag({
			label: 'Delete Missing Records',
			description: 'Whether to delete the records whose key no item has',
			default: false,
		}),
		confirm: {
			...confirm('delete the records whose key no item has'),
			showWhen: { deleteMissing: [true] },
		},
	},
	options: {
		excludeAttributes,
		maxDeletes,
		scopeFilter: filterBy({
			label: 'Scope Filter JSON',
			description: 'Conditions of the records that are compared, e.g. those of one region',
		}),
		scopeRows: conditionRows({
			label: 'Scope Filters',
			description: 'The same row by row; all records are compared when there is no row',
		}),
		combineFilters,
		timezone: timezone(),
		unknownColumns,
		updateOnlyChanged,
		userIdType,
		viewId,
	},
	list: 'records',
	check: (values) => {
		keysOf(values);
		const { scopeFilter: json, scopeRows: rows } = values;
		checkOnce({ json, rows }, { json: 'Scope Filter JSON', rows: 'Scope Filters' });
	},
	serialBy: writerOf,
	batches: {
		when: () => true,
		own: ownRecord,
		plan: async (values, rows, api) => {
			const indexes = rows.map(({ index }) => index);
			if (rows.every(({ json }) => Object.keys(json).length === 0)) {
				return [{ rows: indexes, refusal: NOTHING_CAME }];
			}
			const columns = await comparedColumns(values, api);
			const given = unwrapped(rows, keysOf(values), columns);
			const scope = values.scopeFilter ?? values.scopeRows;
			const task = taskOf(values, {
				several: 'refuse',
				batchSize: BATCH,
				viewId: values.viewId,
				filter: scope?.body,
			});
			if (columns === undefined) {
				const run = async (own: FeishuApi) =>
					await showSync(own, task, given, {
						...values,
						remark: scope?.remark ?? '',
					});
				return [{ rows: indexes, values, run }];
			}
			const { unknownColumns: way, excludeAttributes: excluded } = values;
			const known = await knownColumns(api, values, columns, { given, way, excluded });
			const { columns: own, left } = known;
			const nameOf = (index: number): string => `Item ${index}`;
			const ready = readyFor({ ...task, excludeAttributes: left }, own, given, nameOf);
			const run = async (own: FeishuApi) => await sync(own, task, { ...ready, ...known }, values);
			return [{ rows: indexes, values, run, flaw: ready.rows.find((row) => 'refusal' in row) }];
		},
	},
	// Every item is planned with the others.
	run: async () => ({ data: {} }),
	summary: (data, { tableId: table }) =>
		`Synced table ${table}: ${countsOf(data, ['created', 'updated', 'unchanged', 'deleted'])}`,
	sample: {
		created: 1,
		updated: 0,
		unchanged: 0,
		deleted: 0,
		failed: [],
		records: [{ item: 0, record_id: 'recusyQbB0fVL5', action: 'created' }],
	},
});

const NOTHING_CAME = new Refusal(
	'The items that came in hold nothing, so nothing was written: the source is probably broken',
	'Check the node before this one.',
);
