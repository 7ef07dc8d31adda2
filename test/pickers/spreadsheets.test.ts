import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';
import { workbook, workbooksOf } from '../sandbox/services/workbooks';

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
	test('are those in the root, shortcuts to others included', async () => {
		const { results, paginationToken } = await lookUp(stage.engine, {
			list: 'searchSpreadsheets',
		});
		expect(results).toEqual([
			{ name: 'Sales', value: 'shtcnSales' },
			{ name: 'Shortcut to Salaries', value: 'shtcnForeign' },
		]);
		expect(paginationToken).toBeUndefined();
		expect(stage.sandbox.journal.map(({ query }) => query)).toEqual([{ page_size: '200' }]);
	});

	test('come a page at a time, one call each, filtered by what is typed', async () => {
		const books = workbooksOf(stage.sandbox.world);
		for (let count = 0; count < 250; count += 1) {
			const token = `shtcnMany${count}`;
			books.set(token, workbook(token, `Report ${count}`, []));
		}
		const first = await lookUp(stage.engine, { list: 'searchSpreadsheets', filter: 'REPORT' });
		const { paginationToken } = first;
		const second = await lookUp(stage.engine, {
			list: 'searchSpreadsheets',
			filter: 'REPORT',
			paginationToken,
		});
		expect(first.results.length + second.results.length).toBe(250);
		expect(second.paginationToken).toBeUndefined();
		expect(stage.sandbox.journal).toHaveLength(2);
	});
});

test('the folders to choose from are those in the root', async () => {
	const { results } = await lookUp(stage.engine, { list: 'searchFolders', filter: 'rep' });
	expect(results).toEqual([{ name: 'Reports', value: 'fldcnReports' }]);
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
