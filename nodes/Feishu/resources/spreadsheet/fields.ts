import type { Field } from '../../../shared/fields';
import {
	addressIn,
	fileLocator,
	folderText,
	list,
	locator,
	spreadsheetText,
} from '../../../shared/fields';
import type { AskedRange } from './askedRange';
import { askedRange, askedRanges } from './askedRange';
import type { CellRange } from './range';
import { readRange } from './readRange';

export const sourceFileToken = fileLocator({
	label: 'Source Spreadsheet',
	description: 'The spreadsheet to copy',
	...spreadsheetText,
});

/** Where a copy goes; Feishu asks for the folder, the root has a token as well. */
export const targetFolderToken = locator({
	...folderText,
	description: 'The folder the copy is put into',
	required: true,
});

const rangeLocator = locator({
	label: 'Range',
	description:
		'Cells as sheetId!A1:B2, columns as sheetId!A:B, rows as sheetId!2:3, or sheetId for a whole sheet',
	placeholder: 'e.g. 0bdf12!A1:B5',
	list: 'searchSheets',
	idLabel: 'By Range',
	url: {
		pattern: /[?&]sheet=(\w+)/,
		placeholder: 'e.g. https://example.feishu.cn/sheets/Iow7sNNEphp3WbtnbCscPqabcef?sheet=0bdf12',
	},
	required: true,
});

/** One range, as text first of all; From List gives a whole sheet, By URL that or the cells selected in it. */
export const cellRange: Field<CellRange> = {
	...rangeLocator,
	resolve: undefined,
	property: {
		...rangeLocator.property,
		default: { mode: 'id', value: '' },
	},
	read: (given) => {
		return readRange(addressIn(given) ?? rangeLocator.read(given), 'Range');
	},
};

/** The same for reading: completed to a form that Feishu takes. */
export const cellRangeToRead: Field<CellRange, AskedRange> = {
	...cellRange,
	resolve: (range, api, { spreadsheetToken }) => askedRange(range, String(spreadsheetToken), api),
};

const rangeList = list({
	label: 'Ranges',
	description:
		'Cells as sheetId!A1:B2, columns as sheetId!A:B, rows as sheetId!2:3, or sheetId for a whole sheet; several as a list or separated by commas',
	placeholder: 'e.g. 0bdf12!A1:B5, 6e5ed3!A:B',
	required: true,
});

/** Several ranges to read, completed to forms that Feishu takes. */
export const ranges: Field<CellRange[], AskedRange[]> = {
	...rangeList,
	read: (given) =>
		rangeList
			.read(given)
			.map((range, index, { length }) =>
				readRange(range, length === 1 ? 'Ranges' : `Entry ${index + 1} of Ranges`),
			),
	resolve: (given, api, { spreadsheetToken }) => askedRanges(given, String(spreadsheetToken), api),
};
