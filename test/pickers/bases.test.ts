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
	list: 'searchBases' | 'searchTables' | 'searchViews',
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
		Tags: 'Tags (option, …)',
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
	await expect(columns(TABLE)).rejects.toThrow(/columns of the table cannot be read/);
});
