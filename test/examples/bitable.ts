import { emptied, stored, tasks, withoutColumns } from './baseTable';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const TABLE = { appToken: 'bascnProjects', tableId: 'tblTasks' };
const PATH = '/open-apis/bitable/v1/apps/bascnProjects/tables/tblTasks';

/** The look-up of the columns that stands before every write. */
const columns = { method: 'GET', path: `${PATH}/fields`, query: { page_size: '100' } };
const keyed = { user_id_type: 'open_id', client_token: expect.stringMatching(UUID_V4) };

const adds = (name: string, type: number) => ({
	method: 'POST',
	path: `${PATH}/fields`,
	query: { client_token: expect.stringMatching(UUID_V4) },
	body: expect.objectContaining({ field_name: name, type }),
});

/** What people have, and what Feishu takes, for every kind of column. */
const people = {
	Task: 42,
	Hours: ' 12.5 ',
	State: 'Blocked',
	Tags: 'Red, Blue, Red',
	Due: '2026-11-30 18:00:00',
	Paid: 'true',
	Owner: 'ou_ada',
	Team: [{ id: 'ou_ada', name: 'Ada Wong' }, 'ou_ben'],
	Phone: '+86 138-0000 0000',
	Site: 'https://example.com/a?b=c',
	Files: ['boxcnPhoto', { file_token: 'boxcnPlan', name: 'plan.pdf' }],
	Customers: { link_record_ids: ['recAcme', 'recGlobex'] },
	Place: { location: '116.397755,39.903179', name: 'Square' },
	Chat: 'oc_release',
};
const feishu = {
	Task: '42',
	Hours: 12.5,
	State: 'Blocked',
	Tags: ['Red', 'Blue'],
	// 18:00 in Shanghai is 10:00 UTC.
	Due: Date.UTC(2026, 10, 30, 10),
	Paid: true,
	Owner: [{ id: 'ou_ada' }],
	Team: [{ id: 'ou_ada' }, { id: 'ou_ben' }],
	Phone: '+8613800000000',
	Site: { text: 'https://example.com/a?b=c', link: 'https://example.com/a?b=c' },
	Files: [{ file_token: 'boxcnPhoto' }, { file_token: 'boxcnPlan' }],
	Customers: ['recAcme', 'recGlobex'],
	Place: '116.397755,39.903179',
	Chat: [{ id: 'oc_release' }],
};

const noSuchBase = {
	title: 'says that the Base is not there',
	parameters: { appToken: 'bascnNowhere', tableId: 'tblTasks', fields: { Task: 'x' } },
	fails: { code: 1254040, hint: /^Check Base/ },
};

const refusesAddress = {
	title: 'refuses an address that is not a Base',
	parameters: {
		appToken: 'https://sample.feishu.cn/docx/doxcnManual',
		tableId: 'tblTasks',
		fields: { Task: 'x' },
	},
	refuses: /^Base is ".+", an address in which the node finds no/,
};

const refusesJson = {
	title: 'refuses fields that are not JSON',
	parameters: { ...TABLE, fields: '{"Task": ' },
	refuses: /^Fields is not valid JSON/,
};

export const bitableExamples: Examples = {
	'bitable.createRecord': [
		{
			title: 'creates a record from a plain object',
			parameters: { ...TABLE, fields: { Task: 'Visit the customer' } },
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records`,
					query: keyed,
					body: { fields: { Task: 'Visit the customer' } },
				},
			],
			returns: {
				Data: { record: { fields: { Task: 'Visit the customer' } } },
				Summary: expect.stringMatching(/^Created record rec\w+ in table tblTasks\.$/),
				Hint: '',
			},
		},
		{
			title: 'converts what people have to what each column holds',
			parameters: {
				appToken: { __rl: true, mode: 'id', value: 'bascnProjects' },
				tableId: {
					__rl: true,
					mode: 'url',
					value: 'https://sample.feishu.cn/base/bascnProjects?table=tblTasks&view=vewTasks',
				},
				fieldsMode: 'json',
				fields: JSON.stringify(people),
				options: { timezone: 'Asia/Shanghai', userIdType: 'open_id' },
			},
			sends: [
				columns,
				{ method: 'POST', path: `${PATH}/records`, query: keyed, body: { fields: feishu } },
			],
			returns: { Data: { record: { fields: feishu } } },
		},
		{
			title: 'takes the resource mapper, without the columns left empty in it',
			parameters: {
				...TABLE,
				fieldsMode: 'columns',
				fields: {
					mappingMode: 'defineBelow',
					value: { Task: 'Mapped', Hours: 3, Due: null, Paid: false },
					matchingColumns: [],
					schema: [],
					attemptToConvertTypes: false,
					convertFieldsToString: false,
				},
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records`,
					body: { fields: { Task: 'Mapped', Hours: 3, Paid: false } },
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'maps the input item by itself',
			parameters: {
				...TABLE,
				fieldsMode: 'columns',
				fields: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema: [] },
			},
			input: [{ Task: 'From the item', Hours: '7' }],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records`,
					body: { fields: { Task: 'From the item', Hours: 7 } },
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'leaves out what is blank',
			parameters: { ...TABLE, fields: { Task: 'x', Hours: '', Due: null, Tags: [] } },
			sends: [
				columns,
				{ method: 'POST', path: `${PATH}/records`, body: { fields: { Task: 'x' } } },
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'adds the columns that the table lacks, by what the values are',
			parameters: (sandbox) => {
				withoutColumns(sandbox, 'Grade', 'Seen');
				const fields = { Task: 'x', Grade: 1.5, Seen: '2026-11-30' };
				return { ...TABLE, fields, options: { unknownColumns: 'add' } };
			},
			sends: [
				columns,
				adds('Grade', 2),
				adds('Seen', 5),
				{
					method: 'POST',
					path: `${PATH}/records`,
					query: keyed,
					body: { fields: { Task: 'x', Grade: 1.5, Seen: Date.UTC(2026, 10, 29, 16) } },
				},
			],
			returns: { Summary: expect.stringMatching(/^Created record rec\w+ in table tblTasks\.$/) },
		},
		{
			title: 'finds the Base of a wiki page',
			parameters: {
				appToken: {
					__rl: true,
					mode: 'url',
					value: 'https://sample.feishu.cn/wiki/wikcnProjects?table=tblTasks&view=vewTasks',
				},
				tableId: 'https://sample.feishu.cn/wiki/wikcnProjects?table=tblTasks&view=vewTasks',
				fields: { Task: 'x' },
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/wiki/v2/spaces/get_node',
					query: { token: 'wikcnProjects' },
				},
				columns,
				{ method: 'POST', path: `${PATH}/records`, body: { fields: { Task: 'x' } } },
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'creates as a user, with union ids',
			asUser: true,
			parameters: {
				...TABLE,
				fields: { Owner: 'on_ada' },
				options: { userIdType: 'union_id' },
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records`,
					query: { ...keyed, user_id_type: 'union_id' },
					body: { fields: { Owner: [{ id: 'on_ada' }] } },
				},
			],
			returns: { StatusCode: 200 },
		},
		refusesJson,
		refusesAddress,
		noSuchBase,
	],
	'bitable.updateRecord': [
		{
			title: 'changes some values and clears others',
			parameters: (sandbox) => ({
				...TABLE,
				recordId: stored(sandbox, { Task: 'Before', Hours: 1, State: 'Open' }),
				fields: { Task: 'After', Hours: null },
			}),
			sends: [
				columns,
				{
					method: 'PUT',
					path: new RegExp(`^${PATH}/records/rec\\w+$`),
					query: { user_id_type: 'open_id' },
					body: { fields: { Task: 'After', Hours: null } },
				},
			],
			returns: {
				Data: {
					record: {
						record_id: expect.any(String),
						id: expect.any(String),
						fields: { Task: 'After', State: 'Open' },
					},
				},
				Summary: expect.stringMatching(/^Updated record rec\w+ in table tblTasks\.$/),
			},
		},
		{
			title: 'converts values as a create does',
			parameters: (sandbox) => ({
				...TABLE,
				recordId: stored(sandbox),
				fieldsMode: 'json',
				fields: people,
				options: { timezone: 'Asia/Shanghai', userIdType: 'open_id' },
			}),
			sends: [columns, { method: 'PUT', path: /\/records\/rec\w+$/, body: { fields: feishu } }],
			returns: { StatusCode: 200 },
		},
		{
			title: 'leaves out what the table has no column for',
			parameters: (sandbox) => ({
				...TABLE,
				recordId: stored(sandbox),
				fields: { Task: 'x', Nowhere: 1 },
				options: { unknownColumns: 'ignore' },
			}),
			sends: [
				columns,
				{ method: 'PUT', path: /\/records\/rec\w+$/, body: { fields: { Task: 'x' } } },
			],
			returns: {
				Summary: expect.stringMatching(
					/Left out, because the table has no such column: Nowhere\.$/,
				),
			},
		},
		{
			title: 'refuses an update of nothing',
			parameters: { ...TABLE, recordId: 'recA', fields: {} },
			refuses: /^Fields holds no value$/,
		},
		{
			title: 'refuses an id that is not a record id',
			parameters: { ...TABLE, recordId: 'A1', fields: { Task: 'x' } },
			refuses: /^Record ID is "A1", which is not a record ID/,
		},
		{
			title: 'says what to do about an unknown record',
			parameters: { ...TABLE, recordId: 'recNowhere', fields: { Task: 'x' } },
			fails: { code: 1254043, hint: /^Check the record IDs/ },
		},
	],
	'bitable.batchCreateRecords': [
		{
			title: 'creates the records of a parameter, whether wrapped in fields or not',
			parameters: {
				...TABLE,
				records: [{ fields: { Task: 'a', Hours: '1' } }, { Task: 'b', Due: '2026-11-30' }],
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					query: keyed,
					body: {
						records: [
							{ fields: { Task: 'a', Hours: 1 } },
							{ fields: { Task: 'b', Due: Date.UTC(2026, 10, 29, 16) } },
						],
					},
				},
			],
			returns: {
				Data: {
					records: [
						expect.objectContaining({ fields: { Task: 'a', Hours: 1 } }),
						expect.objectContaining({ fields: { Task: 'b', Due: Date.UTC(2026, 10, 29, 16) } }),
					],
				},
				Summary: 'Created 2 records in table tblTasks.',
			},
		},
		{
			title: 'takes JSON text, splits it and leaves attributes out',
			parameters: {
				...TABLE,
				recordSource: 'parameter',
				records: JSON.stringify([
					{ Task: 'a', region: 'x' },
					{ Task: 'b', region: 'y' },
					{ Task: 'c', region: 'x' },
				]),
				options: {
					batchSize: 2,
					excludeAttributes: 'region',
					groupBy: 'region',
					timezone: 'workflow',
					userIdType: 'open_id',
				},
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: { records: [{ fields: { Task: 'a' } }, { fields: { Task: 'c' } }] },
				},
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: { records: [{ fields: { Task: 'b' } }] },
				},
			],
			returns: {
				Data: {
					records: [
						expect.objectContaining({ fields: { Task: 'a' } }),
						expect.objectContaining({ fields: { Task: 'b' } }),
						expect.objectContaining({ fields: { Task: 'c' } }),
					],
				},
			},
		},
		{
			title: 'creates a record of every input item in one request',
			parameters: {
				...TABLE,
				recordSource: 'inputItems',
				options: { excludeAttributes: ['source'] },
			},
			input: [
				{ Task: 'a', source: 1 },
				{ Task: 'b', source: 2 },
			],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					query: keyed,
					body: { records: [{ fields: { Task: 'a' } }, { fields: { Task: 'b' } }] },
				},
			],
			returns: {
				Data: {
					records: [expect.anything(), expect.anything()],
					items: [
						{ item: 0, record_id: expect.stringMatching(/^rec/) },
						{ item: 1, record_id: expect.stringMatching(/^rec/) },
					],
				},
			},
		},
		{
			title: 'maps each column of every item, in one request',
			parameters: {
				...TABLE,
				recordSource: 'columns',
				columns: {
					mappingMode: 'defineBelow',
					value: { Task: '={{ $json.name }}', Tags: 'Red, Blue', Hours: null },
					matchingColumns: [],
					schema: [],
				},
			},
			input: [{ name: 'a' }, { name: 'b' }],
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: {
						records: [
							{ fields: { Task: 'a', Tags: ['Red', 'Blue'] } },
							{ fields: { Task: 'b', Tags: ['Red', 'Blue'] } },
						],
					},
				},
			],
			returns: { Summary: 'Created 2 records in table tblTasks.' },
		},
		{
			title: 'adds the columns that the items need before the records',
			parameters: (sandbox) => {
				withoutColumns(sandbox, 'Labels');
				const options = { unknownColumns: 'add' };
				return { ...TABLE, recordSource: 'inputItems', options };
			},
			input: [{ Task: 'a' }, { Task: 'b', Labels: ['new', 'big'] }],
			sends: [
				columns,
				adds('Labels', 4),
				{
					method: 'POST',
					path: `${PATH}/records/batch_create`,
					body: {
						records: [{ fields: { Task: 'a' } }, { fields: { Task: 'b', Labels: ['new', 'big'] } }],
					},
				},
			],
			returns: { Summary: 'Created 2 records in table tblTasks.' },
		},
		{
			title: 'refuses a record that is not an object',
			parameters: { ...TABLE, records: '{"Task": ' },
			refuses: /^Records is not valid JSON/,
		},
		{
			title: 'refuses no records at all',
			parameters: { ...TABLE, records: [] },
			refuses: /^Records holds no record$/,
		},
		{
			title: 'refuses batches above what Feishu takes',
			parameters: { ...TABLE, records: [{ Task: 'a' }], options: { batchSize: 1001 } },
			refuses: /^Batch Size is 1,001, which is out of range$/,
		},
		{
			title: 'says that the table is full',
			parameters: (sandbox) => {
				tasks(sandbox).capacity = tasks(sandbox).records.size;
				return { ...TABLE, records: [{ Task: 'a' }] };
			},
			fails: { code: 1254103, hint: /^Delete records or use another table/ },
		},
	],
	'bitable.batchDeleteRecords': [
		{
			title: 'deletes records, each once',
			parameters: (sandbox) => {
				const [a, b] = [stored(sandbox), stored(sandbox)];
				return { ...TABLE, recordIds: `${a}, ${b}, ${a}`, confirm: true };
			},
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/batch_delete`,
					query: {},
					body: {
						records: [expect.stringMatching(/^rec/), expect.stringMatching(/^rec/)],
					},
				},
			],
			returns: {
				Data: {
					records: [
						{ record_id: expect.any(String), deleted: true },
						{ record_id: expect.any(String), deleted: true },
					],
				},
				Summary: 'Deleted 2 records from table tblTasks.',
			},
		},
		{
			title: 'deletes the records the input items name',
			parameters: (sandbox) => {
				for (const record_id of ['recIn1', 'recIn2']) {
					const [now, fields] = [sandbox.world.now(), {}];
					tasks(sandbox).records.set(record_id, {
						record_id,
						fields,
						created_time: now,
						last_modified_time: now,
					});
				}
				return {
					...TABLE,
					recordSource: 'inputItems',
					confirm: true,
					options: { batchSize: 500, recordIdAttribute: 'id' },
				};
			},
			input: [{ id: 'recIn1' }, { id: 'recIn2' }],
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/batch_delete`,
					body: { records: ['recIn1', 'recIn2'] },
				},
			],
			returns: {
				Data: {
					records: [
						{ record_id: 'recIn1', deleted: true },
						{ record_id: 'recIn2', deleted: true },
					],
					items: [
						{ item: 0, record_id: 'recIn1' },
						{ item: 1, record_id: 'recIn2' },
					],
				},
			},
		},
		{
			title: 'refuses without Confirm',
			parameters: { ...TABLE, recordIds: ['recA'], confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses an item without a record id',
			parameters: { ...TABLE, recordSource: 'inputItems', confirm: true },
			input: [{ name: 'no id' }],
			refuses: /^Item 0: record_id is "", which is not a record ID$/,
		},
		{
			title: 'says that a record is not there',
			parameters: { ...TABLE, recordIds: ['recNowhere'], confirm: true },
			fails: { code: 1254043, hint: /^Check the record IDs/ },
		},
	],
	'bitable.searchRecords': [
		{
			title: 'finds records with the fewest values',
			parameters: (sandbox) => {
				stored(emptied(sandbox), { Task: 'Found' });
				return TABLE;
			},
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '20' },
					// n8n sends no body at all for an empty one, so there is always a member.
					body: { automatic_fields: false },
				},
			],
			returns: {
				Data: {
					items: [
						{
							record_id: expect.any(String),
							fields: { Task: [{ text: 'Found', type: 'text' }] },
						},
					],
					has_more: false,
					total: 1,
				},
				Summary: 'Found 1 record in table tblTasks.',
			},
		},
		{
			title: 'filters, sorts and names columns',
			parameters: (sandbox) => {
				emptied(sandbox);
				stored(sandbox, { Task: 'a', Hours: 1, Owner: [{ id: 'ou_ada' }] });
				stored(sandbox, { Task: 'b', Hours: 3 });
				stored(sandbox, { Task: 'c', Hours: 2, Owner: [{ id: 'ou_ben' }] });
				return {
					...TABLE,
					returnAll: false,
					limit: 30,
					options: {
						automaticFields: true,
						fieldNames: 'Task, Hours',
						filter: {
							conditions: [
								{ field_name: 'Hours', operator: 'isGreater', value: 0 },
								{ field_name: 'Owner', operator: 'isNotEmpty' },
							],
						},
						sort: ['Hours', { field_name: 'Task', desc: true }],
						viewId: 'https://sample.feishu.cn/base/bascnProjects?table=tblTasks&view=vewTasks',
						userIdType: 'open_id',
						timezone: 'Europe/Berlin',
						pageSize: 1,
						pageToken: '',
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '1' },
					body: {
						automatic_fields: true,
						field_names: ['Task', 'Hours'],
						filter: {
							conjunction: 'and',
							conditions: [
								{ field_name: 'Hours', operator: 'isGreater', value: ['0'] },
								{ field_name: 'Owner', operator: 'isNotEmpty', value: [] },
							],
						},
						sort: [{ field_name: 'Hours' }, { field_name: 'Task', desc: true }],
						view_id: 'vewTasks',
					},
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							fields: { Task: [{ text: 'a', type: 'text' }], Hours: 1 },
							created_by: expect.objectContaining({ id: 'ou_ada' }),
						}),
					],
					has_more: true,
					page_token: expect.any(String),
					total: 2,
				},
				Summary: 'Found 1 record in table tblTasks; more are available.',
			},
		},
		{
			title: 'filters and sorts by rows of the form',
			parameters: (sandbox) => {
				emptied(sandbox);
				const due = Date.UTC(2026, 10, 30, 10);
				stored(sandbox, { Task: 'a', Hours: 1, State: 'Open', Due: due });
				stored(sandbox, { Task: 'b', Hours: 3, Paid: true });
				stored(sandbox, { Task: 'c', Hours: 2 });
				return {
					...TABLE,
					filterRows: {
						rows: [
							{
								column: { __rl: true, mode: 'list', value: 'State' },
								operator: 'is',
								value: 'Open',
							},
							{ column: 'Paid', operator: 'is', value: 'true' },
							{ column: 'Due', operator: 'isLess', value: '2026-11-30' },
							{ column: 'Owner', operator: 'isNotEmpty' },
						],
					},
					combineFilters: 'or',
					options: {
						sortRows: {
							rows: [{ column: 'Hours', direction: 'desc' }, { column: 'Task' }],
						},
					},
				};
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '20' },
					body: {
						automatic_fields: false,
						filter: {
							conjunction: 'or',
							conditions: [
								{ field_name: 'State', operator: 'is', value: ['Open'] },
								{ field_name: 'Paid', operator: 'is', value: ['true'] },
								{
									field_name: 'Due',
									operator: 'isLess',
									value: ['ExactDate', String(Date.UTC(2026, 10, 29, 16))],
								},
								{ field_name: 'Owner', operator: 'isNotEmpty', value: [] },
							],
						},
						sort: [
							{ field_name: 'Hours', desc: true },
							{ field_name: 'Task', desc: false },
						],
					},
				},
			],
			returns: { Summary: 'Found 2 records in table tblTasks.' },
		},
		{
			title: 'refuses a filter in JSON beside one of rows',
			parameters: {
				...TABLE,
				filterRows: { rows: [{ column: 'Task', operator: 'isEmpty' }] },
				options: { filter: { conditions: [] } },
			},
			refuses: /^Filter JSON and Filters are both filled in$/,
		},
		{
			title: 'returns records that people can read',
			parameters: (sandbox) => {
				const due = Date.UTC(2026, 10, 30, 10);
				stored(emptied(sandbox), { Task: 'Found', Due: due, Hours: 2 });
				const options = { simplify: true, automaticFields: true, timezone: 'Europe/Berlin' };
				return { ...TABLE, options };
			},
			sends: [
				columns,
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '20' },
					body: { automatic_fields: true },
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [
						{
							record_id: expect.any(String),
							fields: { Task: 'Found', Due: '2026-11-30T11:00:00+01:00', Hours: 2 },
							created_by: { id: 'ou_ada', name: 'Ada Wong' },
							created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+0[12]:00$/),
							last_modified_by: { id: 'ou_ada', name: 'Ada Wong' },
							last_modified_time: expect.stringMatching(/^\d{4}-/),
						},
					],
				}),
				Summary: 'Found 1 record in table tblTasks.',
			},
		},
		{
			title: 'returns all pages',
			parameters: (sandbox) => {
				emptied(sandbox);
				for (let count = 0; count < 501; count += 1) stored(sandbox, { Hours: count });
				return { ...TABLE, returnAll: true };
			},
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '500' },
				},
				{
					method: 'POST',
					path: `${PATH}/records/search`,
					query: { user_id_type: 'open_id', page_size: '500', page_token: expect.any(String) },
				},
			],
			returns: { Summary: 'Found 501 records in table tblTasks.' },
		},
		{
			title: 'refuses a filter that is not a set of conditions',
			parameters: { ...TABLE, options: { filter: { conditions: 'Hours > 3' } } },
			refuses: /^Filter JSON is not a set of conditions$/,
		},
		{
			title: 'refuses a sort that is not a list of columns',
			parameters: { ...TABLE, options: { sort: [3] } },
			refuses: /^Sort is not a list of at most 100 columns$/,
		},
		{
			title: 'refuses pages above what Feishu gives',
			parameters: { ...TABLE, options: { pageSize: 501 } },
			refuses: /^Page Size is 501, which is out of range$/,
		},
		{
			title: 'says that a column is not there',
			parameters: { ...TABLE, options: { fieldNames: ['Nothing'] } },
			fails: { code: 1254024, hint: /^Correct Field Names/ },
		},
	],
};
