import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { rowsBook, TOKEN } from '../examples/sheetBook';
import { workbooksOf } from '../sandbox/services/workbooks';
import { runExample } from './runExample';

const STYLE = 'sheets.v2.spreadsheets.style.put';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

/** Formats cells of a sheet of 12,000 rows and 20 columns, with a fault. */
async function format(
	range: string,
	options: IDataObject,
	fault?: Parameters<Stage['sandbox']['faults']['add']>[0],
) {
	const { envelopes, requests } = await runExample(stage, 'spreadsheet.setStyle', {
		title: '',
		parameters: (sandbox) => {
			if (fault !== undefined) sandbox.faults.add(fault);
			const given = { sheetId: 'Q7PlXT', range, options };
			return rowsBook(given, undefined, { row_count: 12_000 })(sandbox);
		},
	});
	const [sheet] = workbooksOf(stage.sandbox.world).get(TOKEN)?.sheets ?? [];
	return { envelope: envelopes[0], requests, styles: sheet.styles ?? [] };
}

describe('Format Cells', () => {
	test('draws no border around the parts of a range that takes several calls', async () => {
		const { envelope, styles } = await format('A1:T1501', { border: 'OUTER_BORDER' });
		expect(envelope).toMatchObject({
			StatusCode: -1,
			ErrorMessage: expect.stringMatching(/^Border is Outer, but Range has 30,020 cells/),
			Hint: 'Shorten Range, or set Border to All.',
		});
		expect(styles).toEqual([]);
	});

	test('keeps what was formatted when a later part fails, and names the others', async () => {
		const { envelope, styles } = await format(
			'A:B',
			{ bold: true },
			{ kind: 'code', endpoint: STYLE, code: 90218, msg: 'locked', every: 2 },
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: {
				formatted_ranges: ['Q7PlXT!A1:B5000'],
				cells: 10_000,
				not_formatted: ['Q7PlXT!A5001:B10000', 'Q7PlXT!A10001:B12000'],
			},
			ErrorMessage: expect.stringMatching(/^While formatting Q7PlXT!A5001:B10000: locked/),
		});
		expect(styles).toHaveLength(1);
	});

	test('says that formats are gone where no new ones came', async () => {
		const { envelope } = await format(
			'A1:B1',
			{ clearFormat: true, bold: true },
			{ kind: 'code', endpoint: STYLE, code: 90218, msg: 'locked', every: 2 },
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Data: { formatted_ranges: [], not_formatted: ['Q7PlXT!A1:B1'] },
			ErrorMessage: expect.stringMatching(
				/^While formatting Q7PlXT!A1:B1, whose formats were removed: locked/,
			),
		});
	});

	test('formats again what an answer was lost of', async () => {
		const fault = { kind: 'resetAfter', endpoint: STYLE } as const;
		const { envelope, requests } = await format('A1:B1', { bold: true }, fault);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { cells: 2 } });
		expect(requests.filter(({ endpoint }) => endpoint === STYLE)).toHaveLength(2);
	});
});
