import { smallBase, stored } from './baseTable';
import type { Examples } from './example';

const TABLE = { appToken: 'bascnProjects', tableId: 'tblTasks' };
const BASE = '/open-apis/bitable/v1/apps/bascnProjects';
const PATH = `${BASE}/tables/tblTasks`;

const badId = {
	title: 'refuses a table ID that is none',
	parameters: { ...TABLE, tableId: 'Tasks', recordIds: 'recA' },
	refuses: /^Table is "Tasks", which is not a table ID/,
};

const noSuchBase = {
	title: 'says that the Base is not there',
	parameters: { appToken: 'bascnNowhere', tableId: 'tblTasks', recordIds: 'recA' },
	fails: { code: 1254040, hint: /Check Base/ },
};

export const bitableReadExamples: Examples = {
	'bitable.getRecords': [
		{
			title: 'reads records in the order of their ids, and names those that are not there',
			parameters: (sandbox) => {
				stored(sandbox, { Task: 'One', Due: Date.UTC(2026, 10, 30, 10) }, 'recOne');
				stored(sandbox, { Task: 'Two' }, 'recTwo');
				return { ...TABLE, recordIds: 'recTwo, recGone, recOne, recTwo' };
			},
			sends: [
				{ method: 'GET', path: `${PATH}/fields` },
				{
					method: 'POST',
					path: `${PATH}/records/batch_get`,
					body: {
						record_ids: ['recTwo', 'recGone', 'recOne'],
						user_id_type: 'open_id',
						with_shared_url: false,
						automatic_fields: false,
					},
				},
			],
			returns: {
				Data: {
					records: [
						{ record_id: 'recTwo', fields: { Task: 'Two' } },
						{ record_id: 'recOne', fields: { Task: 'One', Due: '2026-11-30T18:00:00+08:00' } },
					],
					absent_record_ids: ['recGone'],
					forbidden_record_ids: [],
				},
				Summary: 'Read 2 records of table tblTasks. Not in the table: recGone.',
			},
		},
		{
			title: 'reads records as Feishu returns them, with all that is known of them',
			parameters: (sandbox) => ({
				...TABLE,
				recordIds: [stored(sandbox, { Due: Date.UTC(2026, 10, 30, 10) })],
				options: {
					automaticFields: true,
					simplify: false,
					timezone: 'Asia/Shanghai',
					userIdType: 'union_id',
					withSharedUrl: true,
				},
			}),
			sends: [
				{
					method: 'POST',
					path: `${PATH}/records/batch_get`,
					body: {
						record_ids: [expect.stringMatching(/^rec/)],
						user_id_type: 'union_id',
						with_shared_url: true,
						automatic_fields: true,
					},
				},
			],
			returns: {
				Data: {
					records: [
						{
							fields: { Due: Date.UTC(2026, 10, 30, 10) },
							created_time: expect.any(Number),
							shared_url: expect.stringMatching(/^https:/),
						},
					],
				},
			},
		},
		badId,
		noSuchBase,
	],
	'bitable.getFields': [
		{
			title: 'lists the columns in short',
			parameters: { ...TABLE, options: { simplify: true } },
			sends: [{ method: 'GET', path: `${PATH}/fields`, query: { page_size: '100' } }],
			returns: {
				Data: expect.objectContaining({
					items: expect.arrayContaining([
						{ field_id: 'fldTask', name: 'Task', type: 'Text', writable: true, primary: true },
						{
							field_id: 'fldState',
							name: 'State',
							type: 'SingleSelect',
							writable: true,
							options: expect.arrayContaining(['Open', 'Done']),
						},
						{ field_id: 'fldOwner', name: 'Owner', type: 'User', writable: true, multiple: false },
						{ field_id: 'fldTotal', name: 'Total', type: 'Formula', writable: false },
					]),
				}),
				Summary: expect.stringMatching(/^Found \d+ columns\.$/),
			},
		},
		{
			title: 'lists the first columns of a view as Feishu returns them',
			parameters: {
				...TABLE,
				returnAll: false,
				limit: 2,
				options: { simplify: false, viewId: 'vewTasks' },
			},
			sends: [
				{ method: 'GET', path: `${PATH}/fields`, query: { view_id: 'vewTasks', page_size: '2' } },
			],
			returns: {
				Data: {
					items: [{ field_name: 'Task', type: 1 }, { field_name: 'Hours' }],
					has_more: true,
				},
			},
		},
		{
			title: 'goes on where a page ended',
			parameters: { ...TABLE, options: { pageSize: 2, pageToken: 'Mg' } },
			returns: { Data: { items: [{ name: 'State' }, { name: 'Tags' }] } },
		},
		badId,
		noSuchBase,
	],
	'bitable.getTables': [
		{
			title: 'lists the tables of a Base',
			parameters: (sandbox) => {
				smallBase(sandbox, 'Orders', 'Visits');
				return { appToken: 'bascnProjects' };
			},
			sends: [{ method: 'GET', path: `${BASE}/tables`, query: { page_size: '100' } }],
			returns: {
				Data: { items: [{ table_id: 'tblTasks', name: 'Tasks' }, {}, {}] },
				Summary: 'Found 3 tables: Tasks (tblTasks), Customers (tblCustomers), Load (tblLoad).',
			},
		},
		{
			title: 'lists a few, and goes on where a page ended',
			parameters: {
				appToken: 'bascnProjects',
				returnAll: false,
				limit: 2,
				options: { pageSize: 1, pageToken: 'MQ' },
			},
			sends: [
				{ method: 'GET', path: `${BASE}/tables`, query: { page_size: '1', page_token: 'MQ' } },
			],
			returns: { Data: { items: [{ name: 'Customers' }], has_more: true } },
		},
		{
			title: 'refuses the address of a document',
			parameters: { appToken: 'https://sample.feishu.cn/docx/doxcnManual' },
			refuses: /^Base is ".+", an address in which the node finds no ID/,
		},
		noSuchBase,
	],
	'bitable.getViews': [
		{
			title: 'lists the views of a table',
			parameters: TABLE,
			sends: [
				{
					method: 'GET',
					path: `${PATH}/views`,
					query: { user_id_type: 'open_id', page_size: '100' },
				},
			],
			returns: {
				Data: {
					items: [
						{ view_id: 'vewTasks', view_name: 'All Tasks', view_type: 'grid' },
						{ view_id: 'vewTasksBoard', view_name: 'Board', view_type: 'kanban' },
					],
					has_more: false,
				},
				Summary: 'Found 2 views: All Tasks (vewTasks), Board (vewTasksBoard).',
			},
		},
		{
			title: 'lists a few with owners in another kind of ids, and goes on where a page ended',
			parameters: {
				...TABLE,
				returnAll: false,
				limit: 2,
				options: { userIdType: 'union_id', pageSize: 1, pageToken: 'MA' },
			},
			sends: [
				{
					method: 'GET',
					path: `${PATH}/views`,
					query: { user_id_type: 'union_id', page_size: '1', page_token: 'MA' },
				},
			],
			returns: { Data: { items: [{}] } },
		},
		badId,
		noSuchBase,
	],
};
