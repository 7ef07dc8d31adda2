import { sheets, wiki } from '../../../../shared/endpoints';
import { choice, list, number, spreadsheetToken } from '../../../../shared/fields';
import { headerOf, sheetName } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { isObject, memberText } from '../../../../shared/values';
import { COLUMNS_PER_WRITE } from '../matrix';
import { namesCalls, writeNames } from '../rows/names';
import { makeSheet, refuseTaken, sheetTitle, sheetTitled } from '../sheetTitle';

/** Columns of a sheet that was just made. */
const USUAL_COLUMNS = 20;

export const addSheet = chain({
	value: 'addSheet',
	name: 'Add Sheet',
	action: 'Add sheet',
	description: 'Add a sheet to a spreadsheet, empty or with a header row',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uYTMzUjL2EzM14iNxMTN',
	endpoints: [
		sheets.spreadsheetSheetQuery,
		sheets.spreadsheetsSheetsBatchUpdatePost,
		sheets.spreadsheetsValuesByRangeGet,
		...namesCalls,
		wiki.spaceGetNode,
	],
	parameters: { spreadsheetToken, title: sheetTitle },
	options: {
		index: number({
			label: 'Index',
			description: 'Position among the sheets, counted from 0; the first one when unset',
			min: 0,
		}),
		header: list({
			label: 'Header',
			description: 'Names of columns for the first row, as a list or separated by commas',
			placeholder: 'e.g. Date, Item, Price',
			maxItems: COLUMNS_PER_WRITE,
		}),
		ifExists: choice({
			label: 'If Exists',
			options: {
				refuse: ['Refuse', 'The call fails when the spreadsheet has a sheet of this title'],
				use: ['Use', 'The sheet that is there counts as added'],
			},
			default: 'refuse',
		}),
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, title, index, header, ifExists }, api) => {
		const known = await sheetTitled(api, token, title);
		if (known !== undefined && ifExists === 'refuse') {
			refuseTaken(known, 'Choose another Sheet Title, or set If Exists to Use.');
		}
		const properties = index === undefined ? { title } : { title, index };
		const result =
			known === undefined
				? await makeSheet(api, token, { addSheet: { properties } }, title)
				: { made: { sheet_id: known.id, title } };
		if ('outcome' in result) return result.outcome;
		const data = { ...result.made, existed: known !== undefined };
		if (header === undefined) return { data };
		// A run that broke off before may have left the sheet without its header.
		if (known !== undefined) {
			const { width } = await headerOf(api, token, known, { row: 1 });
			if (width > 0) return { data, remark: 'Its first row was left as it is.' };
		}
		const id = memberText(data, 'sheet_id');
		const sheet = known ?? { id, columns: USUAL_COLUMNS };
		const place = { spreadsheetToken: token, sheet, row: 1, column: 1 };
		const named = await writeNames(api, place, header);
		if ('answer' in named) return { data };
		return partly(
			data,
			named.failure,
			'writing the header',
			'Repeat the call with If Exists set to Use: the sheet is there.',
		);
	},
	summary: (data, { title }) => {
		const named = sheetName({ id: memberText(data, 'sheet_id'), title });
		return isObject(data) && data.existed === true
			? `Found ${named}, which was there already`
			: `Added ${named}`;
	},
	sample: { sheet_id: 'l8Gddg', title: 'May', index: 0, existed: false },
});
