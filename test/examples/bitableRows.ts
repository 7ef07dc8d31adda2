import type { Sandbox } from '../sandbox';
import { stored, tasks } from './baseTable';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const TABLE = { appToken: 'bascnProjects', tableId: 'tblTasks' };
const PATH = '/open-apis/bitable/v1/apps/bascnProjects/tables/tblTasks';

/** The look-up of the columns that stands before every write. */
const columns = { method: 'GET', path: `${PATH}/fields`, query: { page_size: '100' } };
const keyed = { user_id_type: 'open_id', client_token: expect.stringMatching(UUID_V4) };

/** Fills the table with two records. */
function two(sandbox: Sandbox): void {
	tasks(sandbox).records.clear();
	stored(sandbox, { Task: 'Visit', Hours: 1, State: 'Open' });
	stored(sandbox, { Task: 'Call', Hours: 2 });
}

const noSuchBase = {
	title: 'says that the Base is not there',
	parameters: { appToken: 'bascnNowhere', tableId: 'tblTasks', matchColumns: 'Task' },
	input: [{ Task: 'x' }],
	fails: { code: 1254040, hint: /Check Base/ },
};

export const bitableRowExamples: Examples = {
	'bitable.upsertRecords': [
		{
			title: 'changes what differs, leaves alone what does not, and creates the rest',
			parameters: (sandbox) => {
				two(sandbox);
				return { ...TABLE, matchColumns: 'Task' };
			},
			input: [
				{ Task: 'Visit', Hours: '3', State: 'Open' },
				{ Task: 'Call', Hours: 2 },
				{ Task: 'Write', Hours: 4, State: '' },
			],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '500' },
					body: {
						field_names: ['Task', 'Hours', 'State'],
						filter: {
							conjunction: 'or',
							conditions: ['Visit', 'Call', 'Write'].map((text) => ({
								field_name: 'Task',
								operator: 'is',
								value: [text],
							})),
						},
					},
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					query: { user_id_type: 'open_id' },
					body: { records: [{ record_id: expect.stringMatching(/^rec/), fields: { Hours: 3 } }] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					query: keyed,
					body: { records: [{ fields: { Task: 'Write', Hours: 4 } }] },
				},
			],
			returns: {
				Data: {
					created: [{ item: 2, record_id: expect.stringMatching(/^rec/) }],
					updated: [{ item: 0, record_id: expect.stringMatching(/^rec/) }],
					unchanged: [{ item: 1, record_id: expect.stringMatching(/^rec/) }],
					failed: [],
				},
				Summary: 'Upserted table tblTasks: 1 created, 1 updated, 1 unchanged.',
			},
		},
		{
			title: 'takes the records of a parameter, matched by several columns, all of them written',
			parameters: (sandbox) => {
				two(sandbox);
				return {
					...TABLE,
					matchColumns: ['Task', 'Hours'],
					recordSource: 'parameter',
					records: JSON.stringify([{ Task: 'Visit', Hours: '1', State: 'Open', note: 'x' }]),
					options: {
						batchSize: 1000,
						excludeAttributes: 'note',
						timezone: 'Asia/Shanghai',
						unknownColumns: 'refuse',
						updateOnlyChanged: false,
						userIdType: 'open_id',
						whenSeveralMatch: 'all',
					},
				};
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					body: {
						field_names: ['Task', 'Hours', 'State'],
						filter: {
							conjunction: 'or',
							conditions: [{ field_name: 'Task', operator: 'is', value: ['Visit'] }],
						},
					},
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: {
						records: [
							{
								record_id: expect.stringMatching(/^rec/),
								fields: { Task: 'Visit', Hours: 1, State: 'Open' },
							},
						],
					},
				},
			],
			returns: { Data: { created: [], updated: [{ item: 0 }], unchanged: [], failed: [] } },
		},
		{
			title: 'maps each column, and matches on those that are chosen in the mapper',
			parameters: (sandbox) => {
				two(sandbox);
				return {
					...TABLE,
					recordSource: 'columns',
					columns: {
						mappingMode: 'defineBelow',
						value: { Task: '={{ $json.name }}', Hours: '={{ $json.hours }}', Due: null },
						matchingColumns: ['Task'],
						schema: [],
					},
				};
			},
			input: [
				{ name: 'Call', hours: 4 },
				{ name: 'Walk', hours: '5' },
			],
			sends: [
				columns,
				{ method: 'POST', path: `${PATH}/records/search` },
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: { records: [{ record_id: expect.any(String), fields: { Hours: 4 } }] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: { records: [{ fields: { Task: 'Walk', Hours: 5 } }] },
				},
			],
			returns: {
				Data: { created: [{ item: 1 }], updated: [{ item: 0 }], unchanged: [], failed: [] },
			},
		},
		{
			title: 'refuses a mapper without a column to match on',
			parameters: {
				...TABLE,
				recordSource: 'columns',
				columns: {
					mappingMode: 'autoMapInputData',
					value: null,
					matchingColumns: [],
					schema: [],
				},
			},
			input: [{ Task: 'x' }],
			refuses: /^Columns has no column to match on$/,
		},
		{
			title: 'refuses a parameter without a record',
			parameters: { ...TABLE, matchColumns: 'Task', recordSource: 'parameter', records: '[]' },
			refuses: /^Records (?:holds no record|is empty)$/,
		},
		noSuchBase,
	],
	'bitable.syncRecords': [
		{
			title: 'makes the table hold the items, and deletes what none of them has',
			parameters: (sandbox) => {
				two(sandbox);
				return { ...TABLE, matchColumns: 'Task', deleteMissing: true, confirm: true };
			},
			input: [
				{ Task: 'Visit', Hours: 1 },
				{ Task: 'Write', Hours: 4 },
			],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '500' },
					body: { field_names: ['Task', 'Hours'] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					query: keyed,
					body: { records: [{ fields: { Task: 'Write', Hours: 4 } }] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_delete`,
					body: { records: [expect.stringMatching(/^rec/)] },
				},
			],
			returns: {
				Data: {
					created: 1,
					updated: 0,
					unchanged: 1,
					deleted: 1,
					failed: [],
					records: [
						{ item: 0, record_id: expect.any(String), action: 'unchanged' },
						{ item: 1, record_id: expect.any(String), action: 'created' },
						{ record_id: expect.any(String), action: 'deleted' },
					],
				},
				Summary: 'Synced table tblTasks: 1 created, 1 unchanged, 1 deleted.',
			},
		},
		{
			title: 'compares a part of the table, and writes all values',
			parameters: (sandbox) => {
				two(sandbox);
				return {
					...TABLE,
					matchColumns: ['Task'],
					deleteMissing: true,
					confirm: true,
					options: {
						excludeAttributes: 'note',
						maxDeletes: 10,
						scopeFilter: {
							conjunction: 'and',
							conditions: [{ field_name: 'State', operator: 'is', value: ['Open'] }],
						},
						timezone: 'Asia/Shanghai',
						unknownColumns: 'refuse',
						updateOnlyChanged: false,
						userIdType: 'open_id',
						viewId: 'vewTasks',
					},
				};
			},
			input: [{ Task: 'Call', Hours: 2, note: 'x' }],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					body: {
						view_id: 'vewTasks',
						filter: {
							conjunction: 'and',
							conditions: [{ field_name: 'State', operator: 'is', value: ['Open'] }],
						},
						field_names: ['Task', 'Hours'],
					},
				},
				// The item may mean a record outside the scope, which must not be made twice.
				{ method: 'POST', path: `${PATH}/records/search` },
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: {
						records: [
							{ record_id: expect.stringMatching(/^rec/), fields: { Task: 'Call', Hours: 2 } },
						],
					},
				},
				{ method: 'POST', path: `${PATH}/records/batch_delete` },
			],
			returns: { Data: { created: 0, updated: 1, unchanged: 0, deleted: 1 } },
		},
		{
			title: 'compares the records that rows of the form find',
			parameters: (sandbox) => {
				two(sandbox);
				return {
					...TABLE,
					matchColumns: 'Task',
					options: {
						combineFilters: 'or',
						scopeRows: {
							rows: [
								{ column: 'State', operator: 'is', value: 'Open' },
								{ column: 'Hours', operator: 'isGreater', value: '8' },
							],
						},
					},
				};
			},
			input: [{ Task: 'Call', Hours: 3 }],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					body: {
						filter: {
							conjunction: 'or',
							conditions: [
								{ field_name: 'State', operator: 'is', value: ['Open'] },
								{ field_name: 'Hours', operator: 'isGreater', value: ['8'] },
							],
						},
						field_names: ['Task', 'Hours'],
					},
				},
				{ method: 'POST', path: `${PATH}/records/search` },
				{ method: 'POST', path: `${PATH}/records/batch_update` },
			],
			returns: { Data: { created: 0, updated: 1, unchanged: 0, deleted: 0 } },
		},
		{
			title: 'maps each column, and matches on those that are chosen in the mapper',
			parameters: (sandbox) => {
				two(sandbox);
				return {
					...TABLE,
					recordSource: 'columns',
					columns: {
						mappingMode: 'defineBelow',
						value: { Task: '={{ $json.name }}', Hours: '={{ $json.hours }}', Due: null },
						matchingColumns: ['Task'],
						schema: [],
					},
				};
			},
			input: [
				{ name: 'Call', hours: 4 },
				{ name: 'Walk', hours: '5' },
			],
			sends: [
				columns,
				{ method: 'POST', path: `${PATH}/records/search` },
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: { records: [{ record_id: expect.any(String), fields: { Hours: 4 } }] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: { records: [{ fields: { Task: 'Walk', Hours: 5 } }] },
				},
			],
			returns: { Data: { created: 1, updated: 1, unchanged: 0, deleted: 0, failed: [] } },
		},
		{
			title: 'refuses a mapper without a column to match on',
			parameters: {
				...TABLE,
				recordSource: 'columns',
				columns: {
					mappingMode: 'autoMapInputData',
					value: null,
					matchingColumns: [],
					schema: [],
				},
			},
			input: [{ Task: 'x' }],
			refuses: /^Columns has no column to match on$/,
		},
		{
			title: 'refuses to delete without Confirm',
			parameters: { ...TABLE, matchColumns: 'Task', deleteMissing: true, confirm: false },
			input: [{ Task: 'x' }],
			refuses: /Confirm/,
		},
		{
			title: 'refuses a run in which nothing came in',
			parameters: { ...TABLE, matchColumns: 'Task' },
			refuses: /^The items that came in hold nothing, so nothing was written/,
		},
		noSuchBase,
	],
	'bitable.batchUpdateRecords': [
		{
			title: 'changes the records of a parameter',
			parameters: (sandbox) => ({
				...TABLE,
				records: [
					{ record_id: stored(sandbox), Hours: '2', Task: null },
					{ record_id: stored(sandbox), fields: { Hours: 3 } },
				],
			}),
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					query: { user_id_type: 'open_id' },
					body: {
						records: [
							{ record_id: expect.stringMatching(/^rec/), fields: { Hours: 2, Task: null } },
							{ record_id: expect.stringMatching(/^rec/), fields: { Hours: 3 } },
						],
					},
				},
			],
			returns: {
				Data: { updated: [{ item: 0 }, { item: 1 }], not_updated: [] },
				Summary: 'Changed table tblTasks: 2 updated.',
			},
		},
		{
			title: 'takes input items, with the id in an attribute of its own',
			parameters: (sandbox) => {
				stored(sandbox, { Task: 'Before' }, 'recKnown');
				return {
					...TABLE,
					recordSource: 'inputItems',
					options: {
						batchSize: 500,
						excludeAttributes: 'note',
						recordIdAttribute: 'row',
						timezone: 'Asia/Shanghai',
						userIdType: 'open_id',
					},
				};
			},
			input: [{ row: 'recKnown', Hours: 1, note: 'x' }],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: { records: [{ record_id: 'recKnown', fields: { Hours: 1 } }] },
				},
			],
			returns: { Data: { updated: [{ item: 0, record_id: 'recKnown' }], not_updated: [] } },
		},
		{
			title: 'leaves out what the table has no column for',
			parameters: (sandbox) => ({
				...TABLE,
				records: [{ record_id: stored(sandbox), Hours: 2, Nowhere: 'x' }],
				options: { unknownColumns: 'ignore' },
			}),
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_update`,
					body: { records: [{ record_id: expect.any(String), fields: { Hours: 2 } }] },
				},
			],
			returns: {
				Summary:
					'Changed table tblTasks: 1 updated. Left out, because the table has no such column: Nowhere.',
			},
		},
		{
			title: 'says which record is not there',
			parameters: { ...TABLE, recordSource: 'inputItems' },
			input: [{ record_id: 'recNowhere', Hours: 1 }],
			fails: { code: 1254043, hint: /Check the record IDs/ },
		},
		{
			title: 'refuses a record without an id',
			parameters: { ...TABLE, records: [{ Hours: 1 }] },
			refuses: /^Record 0 of Records: record_id is "", which is not a record ID$/,
		},
		{
			title: 'refuses two changes of one record, and one of nothing',
			parameters: {
				...TABLE,
				records: [
					{ record_id: 'recA', Hours: 1 },
					{ record_id: 'recA', Hours: 2 },
				],
			},
			refuses: /^Record 1 of Records changes record recA, as Record 0 of Records does$/,
		},
		{
			title: 'refuses a change of nothing',
			parameters: { ...TABLE, records: [{ record_id: 'recA' }] },
			refuses: /^Record 0 of Records holds no value to change$/,
		},
	],
};
