import type { IDataObject, INodeListSearchResult, ResourceMapperFields } from 'n8n-workflow';

import { listSearch, resourceMapping } from '../../nodes/shared/pickers';
import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterAll(async () => {
	await stage.close();
});

const BASE = { authentication: 'feishuApi', appToken: rl('bascnProjects') };
const TABLE = { ...BASE, tableId: rl('tblTasks') };

function rl(value: string, mode = 'list'): IDataObject {
	return { __rl: true, mode, value };
}

async function search(
	list:
		| 'searchAttachmentColumns'
		| 'searchBases'
		| 'searchColumns'
		| 'searchMatchColumns'
		| 'searchTables'
		| 'searchViews',
	parameters: IDataObject,
	...asked: [filter?: string, token?: string]
): Promise<INodeListSearchResult> {
	const context = stage.engine.editor(parameters as never);
	return await listSearch[list].call(context as never, ...asked);
}

async function columns(parameters: IDataObject): Promise<ResourceMapperFields> {
	return await resourceMapping.getColumns.call(stage.engine.editor(parameters as never) as never);
}

test('lists the Bases among the files, with one call', async () => {
	expect(await search('searchBases', { authentication: 'feishuApi' })).toMatchObject({
		results: [
			{
				name: 'Projects',
				value: 'bascnProjects',
				url: 'https://sandbox.feishu.cn/base/bascnProjects',
			},
		],
	});
	expect(stage.sandbox.journal).toHaveLength(1);
});

test('filters Bases by what was typed', async () => {
	expect((await search('searchBases', BASE, 'proj')).results).toHaveLength(1);
	expect((await search('searchBases', BASE, 'other')).results).toHaveLength(0);
});

test('lists the tables of the chosen Base', async () => {
	expect((await search('searchTables', BASE)).results).toEqual([
		{ name: 'Tasks', value: 'tblTasks' },
		{ name: 'Customers', value: 'tblCustomers' },
		{ name: 'Load', value: 'tblLoad' },
	]);
	expect((await search('searchTables', BASE, 'cust')).results).toHaveLength(1);
});

test('lists the tables of a Base given by its wiki address', async () => {
	const appToken = rl('https://sample.feishu.cn/wiki/wikcnProjects?table=tblTasks', 'url');
	const { results } = await search('searchTables', { ...BASE, appToken });
	expect(results).toHaveLength(3);
});

test('lists the views of the chosen table', async () => {
	expect((await search('searchViews', TABLE)).results).toEqual([
		{ name: 'All Tasks', value: 'vewTasks' },
		{ name: 'Board', value: 'vewTasksBoard' },
	]);
});

test('lists the columns of the chosen table, those of attachments alone, and what was typed', async () => {
	const { results } = await search('searchColumns', TABLE);
	expect(results.slice(0, 2)).toEqual([
		{ name: 'Task', value: 'Task' },
		{ name: 'Hours', value: 'Hours' },
	]);
	expect(results.map(({ name }) => name)).toContain('Number');
	expect((await search('searchColumns', TABLE, 'STAT')).results).toEqual([
		{ name: 'State', value: 'State' },
	]);
	expect((await search('searchAttachmentColumns', TABLE)).results).toEqual([
		{ name: 'Files', value: 'Files' },
	]);
	await search('searchColumns', TABLE, '', 'next');
	expect(stage.sandbox.journal.map(({ query }) => query)).toEqual([
		...Array(3).fill({ page_size: '100' }),
		{ page_size: '100', page_token: 'next' },
	]);
});

test('offers the IDs of the records to match by, where no column has their name', async () => {
	const list = (await search('searchMatchColumns', TABLE)).results.map(({ value }) => value);
	expect([list[0], list.at(-1)]).toEqual(['Task', 'record_id']);
	expect((await search('searchMatchColumns', TABLE, 'RECORD')).results).toHaveLength(1);
	const later = await search('searchMatchColumns', TABLE, '', 'next');
	expect(later.results.map(({ value }) => value)).not.toContain('record_id');
	const editor = stage.engine.editor(TABLE as never) as never;
	const { fields } = await resourceMapping.getMatchColumns.call(editor);
	expect(fields[0]).toMatchObject({ id: 'record_id', canBeUsedToMatch: true });
	expect(fields.slice(1)).toEqual((await columns(TABLE)).fields);
});

test('says why columns cannot be listed', async () => {
	const tableId = rl('tblNowhere');
	await expect(search('searchColumns', { ...BASE, tableId })).rejects.toThrow(/1254041/);
	await expect(search('searchAttachmentColumns', BASE)).rejects.toThrow('Table is empty');
});

test('offers the columns to match on, files aside', async () => {
	const { fields } = await columns(TABLE);
	const left = fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch !== true);
	expect(left.map(({ id }) => id)).toEqual(['Files']);
});

test('says what is missing before a Base is chosen', async () => {
	await expect(search('searchTables', { authentication: 'feishuApi' })).rejects.toThrow(
		'Base is empty',
	);
	await expect(search('searchViews', BASE)).rejects.toThrow('Table is empty');
});

test('maps the columns that can be written, each with its editor', async () => {
	const { fields } = await columns(TABLE);
	const types = Object.fromEntries(fields.map(({ id, type }) => [id, type]));
	expect(types).toMatchObject({
		Task: 'string',
		Hours: 'number',
		Due: 'dateTime',
		Paid: 'options',
		Tags: 'string',
	});
	const shown = Object.fromEntries(fields.map(({ id, displayName }) => [id, displayName]));
	expect(shown).toMatchObject({
		Task: 'Task',
		Due: 'Due',
		Tags: 'Tags (Red, Blue, …)',
		Owner: 'Owner (user ID, …)',
	});
	expect(fields.find(({ id }) => id === 'State')).toMatchObject({
		type: 'options',
		options: [
			{ name: 'Open', value: 'Open' },
			{ name: 'Done', value: 'Done' },
		],
	});
	expect(Object.keys(types)).not.toContain('Total');
	expect(Object.keys(types)).not.toContain('Created');
	expect(Object.keys(types)).not.toContain('Number');
});

test('says that the columns may not be read', async () => {
	stage.sandbox.faults.add({
		kind: 'code',
		endpoint: 'bitable.v1.appTableField.list',
		status: 403,
		code: 1254302,
	});
	const { fields, emptyFieldsNotice } = await columns(TABLE);
	expect(fields).toEqual([]);
	expect(emptyFieldsNotice).toMatch(/^failed \[1254302\].* access/);
});

test('says why a mapper has no columns, and nothing while its table is not chosen', async () => {
	const wrong = { ...BASE, tableId: rl('tbl<Nowhere>') };
	expect((await columns(wrong)).emptyFieldsNotice).toMatch(/1254041.* Check Table/);
	expect(await columns({ ...BASE, tableId: rl('') })).toEqual({ fields: [] });
	expect(await columns({ authentication: 'feishuApi' })).toEqual({ fields: [] });
});

test('leaves the columns that a mapper has when they cannot be read once more', async () => {
	const mapped = { mappingMode: 'defineBelow', value: { Task: 'a' }, schema: [{ id: 'Task' }] };
	const wrong = { ...BASE, tableId: rl('tblNowhere'), columns: mapped };
	await expect(columns(wrong)).rejects.toThrow(/1254041/);
});
