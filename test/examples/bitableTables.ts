import { basesOf } from '../sandbox';
import { smallBase, stored, withColumn, withoutColumns } from './baseTable';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const BASE = { appToken: 'bascnProjects' };
const TABLE = { ...BASE, tableId: 'tblTasks' };
const TABLES = '/open-apis/bitable/v1/apps/bascnProjects/tables';
const FIELDS = `${TABLES}/tblTasks/fields`;

const lookUp = { method: 'GET', path: TABLES };
const columns = {
	method: 'GET',
	path: FIELDS,
	query: { text_field_as_array: 'false', page_size: '100' },
};

const noSuchBase = (parameters: object) => ({
	title: 'says that the Base is not there',
	parameters: { ...TABLE, ...parameters, appToken: 'bascnNowhere' },
	fails: { code: 1254040, hint: /Check Base/ },
});

const unconfirmed = (parameters: object) => ({
	title: 'refuses without Confirm',
	parameters: { ...TABLE, ...parameters, confirm: false },
	refuses: /Confirm/,
});

export const bitableTableExamples: Examples = {
	'bitable.createTable': [
		{
			title: 'makes a table of the columns that are listed',
			parameters: (sandbox) => {
				smallBase(sandbox, 'Orders');
				return {
					...BASE,
					name: 'Orders',
					columnSource: 'definition',
					columns: JSON.stringify([
						'Number',
						{ name: 'State', type: 'SingleSelect', options: ['Open', 'Done', 'Open'] },
						{ name: 'Due', type: 'date_time', date_format: 'yyyy-MM-dd HH:mm', description: 'Day' },
					]),
					options: { ifExists: 'use', viewName: 'All' },
				};
			},
			sends: [
				lookUp,
				{
					method: 'POST',
					path: TABLES,
					body: {
						table: {
							name: 'Orders',
							default_view_name: 'All',
							fields: [
								{ field_name: 'Number', type: 1, ui_type: 'Text' },
								{
									field_name: 'State',
									type: 3,
									ui_type: 'SingleSelect',
									property: { options: [{ name: 'Open' }, { name: 'Done' }] },
								},
								{
									field_name: 'Due',
									type: 5,
									ui_type: 'DateTime',
									property: { date_formatter: 'yyyy-MM-dd HH:mm' },
									description: { text: 'Day' },
								},
							],
						},
					},
				},
			],
			returns: {
				Data: {
					table_id: expect.stringMatching(/^tbl/),
					default_view_id: expect.stringMatching(/^vew/),
					field_id_list: expect.any(Array),
					name: 'Orders',
					existed: false,
				},
				Summary: expect.stringMatching(/^Created table Orders \(tbl\w+\)\.$/),
			},
		},
		{
			title: 'takes the columns of the item, one that can be the first in front',
			parameters: (sandbox) => {
				smallBase(sandbox, 'Visits');
				return { ...BASE, name: 'Visits', columnSource: 'inputItem' };
			},
			input: [
				{
					paid: true,
					when: '2026-11-30',
					site: 'https://example.com/a',
					hours: 2,
					tags: ['a', 'b'],
					who: { id: 1 },
				},
			],
			sends: [
				lookUp,
				{
					method: 'POST',
					path: TABLES,
					body: {
						table: {
							name: 'Visits',
							fields: [
								{ field_name: 'when', type: 5, ui_type: 'DateTime' },
								{ field_name: 'paid', type: 7, ui_type: 'Checkbox' },
								{ field_name: 'site', type: 15, ui_type: 'Url' },
								{ field_name: 'hours', type: 2, ui_type: 'Number' },
								{
									field_name: 'tags',
									type: 4,
									ui_type: 'MultiSelect',
									property: { options: [{ name: 'a' }, { name: 'b' }] },
								},
								{ field_name: 'who', type: 1, ui_type: 'Text' },
							],
						},
					},
				},
			],
			returns: { Data: { existed: false } },
		},
		{
			title: 'returns the table that is there',
			parameters: {
				...BASE,
				name: 'Tasks',
				columnSource: 'none',
				options: { ifExists: 'use' },
			},
			sends: [lookUp],
			returns: {
				Data: { table_id: 'tblTasks', name: 'Tasks', existed: true },
				Summary: 'Found table Tasks (tblTasks).',
			},
		},
		{
			title: 'refuses a name that Feishu does not take',
			parameters: { ...BASE, name: 'a/b', columnSource: 'none' },
			refuses: /^Name is a\/b, but a table is called with 1 to 100 characters/,
		},
		{
			title: 'refuses a type that Feishu does not have',
			parameters: { ...BASE, name: 'x', columns: [{ name: 'a', type: 'Money' }] },
			refuses: /^Entry 1 of Columns has the type "Money", which Feishu does not have$/,
		},
		{
			title: 'refuses a first column of a type that cannot be first',
			parameters: { ...BASE, name: 'x', columns: [{ name: 'a', type: 'Checkbox' }] },
			refuses: /^Columns begins with a, whose type the first column cannot have$/,
		},
		{
			title: 'refuses two columns of a name',
			parameters: { ...BASE, name: 'x', columns: ['a', { field_name: 'a' }] },
			refuses: /^Columns has two columns called a$/,
		},
		{
			title: 'refuses a table without columns, unless that is wanted',
			parameters: { ...BASE, name: 'x' },
			refuses: /^Columns is empty$/,
		},
		{
			title: 'refuses an item that holds nothing',
			parameters: { ...BASE, name: 'x', columnSource: 'inputItem' },
			refuses: /^The input item holds nothing/,
		},
		noSuchBase({ name: 'x', columnSource: 'none' }),
	],
	'bitable.createBase': [
		{
			title: 'makes a Base, and says that nobody sees it',
			parameters: { name: 'Orders' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/bitable/v1/apps',
					body: { name: 'Orders', folder_token: '', time_zone: 'Asia/Shanghai' },
				},
			],
			returns: {
				Data: {
					app_token: expect.stringMatching(/^bascn/),
					url: expect.stringMatching(/^https:/),
					default_table_id: expect.stringMatching(/^tbl/),
				},
				Summary: expect.stringMatching(
					/^Created Base Orders \(bascn\w+\)\. It belongs to the app, and nobody else sees it/,
				),
			},
		},
		{
			title: 'makes a Base with a table of its own for some people',
			parameters: {
				name: 'Orders',
				folderToken: 'fldcnReports',
				options: {
					columns: ['Number', { name: 'Amount', type: 'Currency' }],
					removeDefaultTable: true,
					shareWith: 'ou_ada, oc_release, ben@example.com',
					tableName: 'Orders',
					timezone: 'UTC',
				},
			},
			sends: [
				{ method: 'POST', path: '/open-apis/bitable/v1/apps' },
				{
					method: 'POST',
					path: /\/apps\/bascn\w+\/tables$/,
					body: {
						table: {
							name: 'Orders',
							fields: [
								{ field_name: 'Number', type: 1, ui_type: 'Text' },
								{ field_name: 'Amount', type: 2, ui_type: 'Currency' },
							],
						},
					},
				},
				{ method: 'DELETE', path: /\/apps\/bascn\w+\/tables\/tbl\w+$/ },
				{
					method: 'POST',
					path: /^\/open-apis\/drive\/v1\/permissions\/bascn\w+\/members\/batch_create$/,
					query: { type: 'bitable', need_notification: 'false' },
					body: {
						members: [
							['openid', 'ou_ada', 'user'],
							['openchat', 'oc_release', 'chat'],
							['email', 'ben@example.com', 'user'],
						].map(([member_type, member_id, type]) => ({
							member_type,
							member_id,
							perm: 'full_access',
							type,
						})),
					},
				},
			],
			returns: {
				Data: {
					table_id: expect.stringMatching(/^tbl/),
					default_table_removed: true,
					shared_with: [{ member_id: 'ou_ada' }, {}, {}],
					not_shared_with: [],
				},
			},
		},
		{
			title: 'refuses columns for a table that has no name',
			parameters: { name: 'Orders', options: { columns: ['a'] } },
			refuses: /^Columns and Remove Default Table need a table/,
		},
		{
			title: 'refuses a member that is neither an ID nor an address',
			parameters: { name: 'Orders', options: { shareWith: 'Ada Wong' } },
			refuses: /^Share With holds "Ada Wong", which is neither an ID nor an e-mail address$/,
		},
		{
			title: 'keeps the Base where it cannot be shared',
			parameters: { name: 'Orders', options: { shareWith: 'ou_unknown' } },
			fails: { code: 1063001, hint: /^Go on with app_token in Data/ },
		},
	],
	'bitable.deleteRecord': [
		{
			title: 'deletes a record',
			parameters: (sandbox) => ({
				...TABLE,
				recordId: stored(sandbox, {}, 'recOne'),
				confirm: true,
			}),
			sends: [{ method: 'DELETE', path: `${TABLES}/tblTasks/records/recOne` }],
			returns: {
				Data: { record_id: 'recOne', deleted: true },
				Summary: 'Deleted record recOne of table tblTasks.',
			},
		},
		unconfirmed({ recordId: 'recOne' }),
		{
			title: 'says that the record is not there',
			parameters: { ...TABLE, recordId: 'recNowhere', confirm: true },
			fails: { code: 1254043, hint: /Check the record IDs/ },
		},
	],
	'bitable.createField': [
		{
			title: 'adds a column of text',
			parameters: (sandbox) => {
				withoutColumns(sandbox, 'Note');
				return { ...TABLE, name: 'Note' };
			},
			sends: [
				{
					method: 'POST',
					path: FIELDS,
					query: { client_token: expect.stringMatching(UUID_V4) },
					body: { field_name: 'Note', type: 1, ui_type: 'Text' },
				},
			],
			returns: {
				Data: { field: { field_id: expect.stringMatching(/^fld/), field_name: 'Note' } },
				Summary: 'Added column Note to table tblTasks.',
			},
		},
		{
			title: 'adds a select column with options, and settings as Feishu documents them',
			parameters: (sandbox) => {
				withoutColumns(sandbox, 'Grade');
				return {
					...TABLE,
					name: 'Grade',
					columnType: 'SingleSelect',
					options: {
						description: 'How it went',
						property: '{"options": [{"name": "C"}]}',
						selectOptions: 'A, B',
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: FIELDS,
					body: {
						field_name: 'Grade',
						type: 3,
						ui_type: 'SingleSelect',
						property: { options: [{ name: 'A' }, { name: 'B' }] },
						description: { text: 'How it went' },
					},
				},
			],
			returns: { Data: { field: { type: 3 } } },
		},
		{
			title: 'refuses a type that Feishu does not have',
			parameters: { ...TABLE, name: 'x', columnType: 'Money' },
			refuses: /^Column Type is "Money"/,
		},
		{
			title: 'says that the table has the column already',
			parameters: { ...TABLE, name: 'Task' },
			fails: { code: 1254014, hint: /^Choose another column name/ },
		},
	],
	'bitable.updateField': [
		{
			title: 'adds an option, and keeps those the column has',
			parameters: (sandbox) => {
				withColumn(sandbox, 'Phase', [3, 'SingleSelect'], ['Open', 'Done']);
				return { ...TABLE, columnName: 'Phase', options: { selectOptions: 'Done, Blocked' } };
			},
			sends: [
				columns,
				{
					method: 'PUT',
					path: `${FIELDS}/fldPhase`,
					body: {
						field_name: 'Phase',
						type: 3,
						ui_type: 'SingleSelect',
						property: {
							options: [
								{ id: 'optOpen', name: 'Open', color: 0 },
								{ id: 'optDone', name: 'Done', color: 1 },
								{ name: 'Blocked' },
							],
						},
					},
				},
			],
			returns: { Summary: 'Changed column Phase of table tblTasks.' },
		},
		{
			title: 'renames a column and replaces its options',
			parameters: (sandbox) => {
				withoutColumns(sandbox, 'Colors');
				withColumn(sandbox, 'Shades', [4, 'MultiSelect'], ['Red', 'Blue']);
				return {
					...TABLE,
					columnName: { __rl: true, mode: 'list', value: 'Shades' },
					options: {
						description: 'Colors',
						newName: 'Colors',
						optionMode: 'replace',
						property: '{}',
						selectOptions: ['Blue', 'Green'],
					},
				};
			},
			sends: [
				columns,
				{
					method: 'PUT',
					path: `${FIELDS}/fldShades`,
					body: {
						field_name: 'Colors',
						type: 4,
						ui_type: 'MultiSelect',
						property: {
							options: [{ id: 'optBlue', name: 'Blue', color: 1 }, { name: 'Green' }],
						},
						description: { text: 'Colors' },
					},
				},
			],
			returns: { Data: { field: { field_name: 'Colors' } } },
		},
		{
			title: 'refuses a change of nothing',
			parameters: { ...TABLE, columnName: 'State' },
			refuses: /^Nothing is to be changed$/,
		},
		noSuchBase({ columnName: 'State', options: { newName: 'x' } }),
	],
	'bitable.deleteField': [
		{
			title: 'deletes a column by its name',
			parameters: (sandbox) => {
				withColumn(sandbox, 'Spare', [3, 'SingleSelect'], []);
				return { ...TABLE, columnName: 'fldSpare', confirm: true };
			},
			sends: [columns, { method: 'DELETE', path: `${FIELDS}/fldSpare` }],
			returns: {
				Data: { field_id: 'fldSpare', name: 'Spare', deleted: true },
				Summary: 'Deleted column Spare of table tblTasks.',
			},
		},
		unconfirmed({ columnName: 'Place' }),
		{
			title: 'says that the first column stays',
			parameters: { ...TABLE, columnName: 'Task', confirm: true },
			fails: { code: 1254046, hint: /^Choose another column: the first one/ },
		},
	],
	'bitable.deleteTable': [
		{
			title: 'deletes a table',
			parameters: (sandbox) => {
				smallBase(sandbox);
				return { appToken: 'bascnSmall', tableId: 'tblSpare', confirm: true };
			},
			sends: [{ method: 'DELETE', path: '/open-apis/bitable/v1/apps/bascnSmall/tables/tblSpare' }],
			returns: {
				Data: { table_id: 'tblSpare', deleted: true },
				Summary: 'Deleted table tblSpare of Base bascnSmall.',
			},
		},
		unconfirmed({}),
		{
			title: 'says that the last table stays',
			parameters: (sandbox) => {
				smallBase(sandbox);
				basesOf(sandbox.world).get('bascnSmall')?.tables.delete('tblSpare');
				return { appToken: 'bascnSmall', tableId: 'tblOnly', confirm: true };
			},
			fails: { code: 1254034, hint: /^Add another table first/ },
		},
	],
	'bitable.copyBase': [
		{
			title: 'copies a Base into the root folder',
			parameters: { ...BASE, name: 'Projects 2027' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/bitable/v1/apps/bascnProjects/copy',
					body: {
						name: 'Projects 2027',
						folder_token: '',
						without_content: false,
						time_zone: 'Asia/Shanghai',
					},
				},
			],
			returns: {
				Data: { app: { app_token: expect.stringMatching(/^bascn/), name: 'Projects 2027' } },
				Summary: expect.stringMatching(
					/^Copied Base bascnProjects as Projects 2027 \(bascn\w+\)\.$/,
				),
			},
		},
		{
			title: 'copies the tables without their records into a folder',
			parameters: {
				...BASE,
				name: 'Empty',
				folderToken: 'fldcnReports',
				options: { timezone: 'UTC', withoutContent: true },
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/bitable/v1/apps/bascnProjects/copy',
					body: {
						name: 'Empty',
						folder_token: 'fldcnReports',
						without_content: true,
						time_zone: 'UTC',
					},
				},
			],
			returns: { Data: { app: { folder_token: 'fldcnReports' } } },
		},
		{
			title: 'refuses a copy without a name',
			parameters: { ...BASE, name: '' },
			refuses: /^Name is empty$/,
		},
		noSuchBase({ name: 'x' }),
	],
	'bitable.updateTable': [
		{
			title: 'gives a table another name',
			parameters: (sandbox) => {
				smallBase(sandbox);
				return { appToken: 'bascnSmall', tableId: 'tblSpare', name: 'Visits 2027' };
			},
			sends: [
				{
					method: 'PATCH',
					path: '/open-apis/bitable/v1/apps/bascnSmall/tables/tblSpare',
					body: { name: 'Visits 2027' },
				},
			],
			returns: {
				Data: { table_id: 'tblSpare', name: 'Visits 2027' },
				Summary: 'Renamed table tblSpare of Base bascnSmall to Visits 2027.',
			},
		},
		{
			title: 'leaves the name that a table has',
			parameters: { ...TABLE, name: 'Tasks' },
			returns: { Data: { name: 'Tasks' } },
		},
		{
			title: 'refuses a name that no table may have',
			parameters: { ...TABLE, name: 'Visits/2027' },
			refuses: /^Name is Visits\/2027, but a table is called with 1 to 100 characters/,
		},
		{
			title: 'says that another table has the name',
			parameters: (sandbox) => {
				smallBase(sandbox);
				return { appToken: 'bascnSmall', tableId: 'tblSpare', name: 'Only' };
			},
			fails: { code: 1254013, hint: /^Choose another/ },
		},
		noSuchBase({ name: 'Visits' }),
	],
};
