import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';
import { rowsBook, TOKEN } from '../examples/sheetBook';
import { listSearch, resourceMapping } from '../../nodes/shared/pickers';
import { addFile } from '../sandbox/services/fileTree';
import { addWikiPage } from '../sandbox/services/wikiPages';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

describe('the spreadsheets to choose from', () => {
	beforeAll(() => {
		const { world } = stage.sandbox;
		addFile(world, { token: 'shtcnSales', name: 'Sales', type: 'sheet', folder: '' });
		addFile(world, { token: 'shtcnInside', name: 'Inside', type: 'sheet', folder: 'fldteam' });
		addFile(world, { token: 'doxcnPlan', name: 'Plan', type: 'docx', folder: '' });
		const shortcut = { token: 'nodcnA', name: 'Short way', type: 'shortcut', folder: '' };
		Object.assign(addFile(world, shortcut), {
			shortcut_info: { target_type: 'sheet', target_token: 'shtcnFar' },
		});
	});

	test('are those in the root, shortcuts to others included, in one call', async () => {
		const { results, paginationToken } = await lookUp(stage.engine, {
			list: 'searchSpreadsheets',
		});
		expect(results).toHaveLength(2);
		expect(results).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ name: 'Sales', value: 'shtcnSales' }),
				expect.objectContaining({ name: 'Short way', value: 'shtcnFar' }),
			]),
		);
		expect(paginationToken).toBeUndefined();
		expect(stage.sandbox.journal.map(({ query }) => query)).toEqual([{ page_size: '200' }]);
	});

	test('are filtered by what is typed, and come a page at a time', async () => {
		const list = 'searchSpreadsheets';
		const paginationToken = 'next';
		const { results } = await lookUp(stage.engine, { list, filter: 'SALE', paginationToken });
		expect(results.map(({ value }) => value)).toEqual(['shtcnSales']);
		expect(stage.sandbox.journal.map(({ query }) => query)).toEqual([
			{ page_size: '200', page_token: 'next' },
		]);
	});
});

test('the folders to choose from are those in the root', async () => {
	const { results } = await lookUp(stage.engine, { list: 'searchFolders', filter: 'tea' });
	expect(results).toEqual([expect.objectContaining({ name: 'Team', value: 'fldteam' })]);
});

describe('the sheets to choose from', () => {
	test('are those of the chosen spreadsheet that have cells', async () => {
		const parameters = {
			resource: 'spreadsheet',
			operation: 'getValues',
			spreadsheetToken: {
				__rl: true,
				mode: 'url',
				value: 'https://example.feishu.cn/sheets/shtcnSales?sheet=1QXD0s',
			},
		};
		const { results } = await lookUp(stage.engine, { list: 'searchSheets', parameters });
		expect(results).toEqual([
			{ name: 'Orders', value: '1QXD0s' },
			{ name: 'Costs', value: '6e5ed3' },
		]);
		const costs = await lookUp(stage.engine, { list: 'searchSheets', parameters, filter: 'cost' });
		expect(costs.results).toEqual([{ name: 'Costs', value: '6e5ed3' }]);
	});

	test('are those of a spreadsheet in a wiki', async () => {
		const { node_token: page } = addWikiPage(stage.sandbox.world, {
			obj_token: 'shtcnSales',
			obj_type: 'sheet',
			title: 'Sales',
		});
		const parameters = {
			resource: 'spreadsheet',
			operation: 'getValues',
			spreadsheetToken: {
				__rl: true,
				mode: 'url',
				value: `https://example.feishu.cn/wiki/${page}`,
			},
		};
		const { results } = await lookUp(stage.engine, { list: 'searchSheets', parameters });
		expect(results.map(({ value }) => value)).toEqual(['1QXD0s', '6e5ed3']);
	});

	test('need a spreadsheet', async () => {
		const parameters = {
			resource: 'spreadsheet',
			operation: 'getValues',
			spreadsheetToken: { __rl: true, mode: 'list', value: '' },
		};
		await expect(lookUp(stage.engine, { list: 'searchSheets', parameters })).rejects.toThrow(
			'Choose a Spreadsheet first',
		);
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('say why they cannot be loaded', async () => {
		const parameters = {
			resource: 'spreadsheet',
			operation: 'getValues',
			spreadsheetToken: { __rl: true, mode: 'id', value: 'shtcnForeign' },
		};
		await expect(lookUp(stage.engine, { list: 'searchSheets', parameters })).rejects.toThrow(
			/1310213/,
		);
	});
});

describe('the columns to choose from', () => {
	const parameters = {
		authentication: 'feishuApi',
		spreadsheetToken: { __rl: true, mode: 'id', value: TOKEN },
		sheetId: { __rl: true, mode: 'id', value: 'Q7PlXT' },
	};
	const editor = (more: object = {}) =>
		stage.engine.editor({ ...parameters, ...more } as never) as never;

	beforeEach(() => {
		rowsBook({})(stage.sandbox);
	});

	test('are those that the header row names, for the mapper and as a list', async () => {
		const { fields } = await resourceMapping.getSheetColumns.call(editor());
		expect(fields.map(({ id }) => id)).toEqual(['Item', 'Price', 'Sold']);
		expect(fields[0]).toMatchObject({ type: 'string', canBeUsedToMatch: true, display: true });
		const { results } = await listSearch.searchSheetColumns.call(editor());
		expect(results.map(({ value }) => value)).toEqual(['Item', 'Price', 'Sold', 'row_number']);
		const matched = await resourceMapping.getMatchSheetColumns.call(editor());
		expect(matched.fields.map(({ id }) => id)).toEqual(['Item', 'Price', 'Sold', 'row_number']);
		const { results: found } = await listSearch.searchSheetColumns.call(editor(), 'PRI');
		expect(found).toEqual([{ name: 'Price', value: 'Price' }]);
	});

	test('say that the row holds no names, and which row that is', async () => {
		const context = editor({ options: { headerRow: 9 } });
		const { emptyFieldsNotice } = await resourceMapping.getSheetColumns.call(context);
		expect(emptyFieldsNotice).toMatch(/^Row 9 of the sheet holds no names of columns\. Write/);
		await expect(listSearch.searchSheetColumns.call(context)).rejects.toThrow(/^Row 9/);
	});
});
