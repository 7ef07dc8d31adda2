import type { FeishuApi, Field } from '../../../shared/operation';
import { choice, list, locator } from '../../../shared/operation';
import type { GivenFile } from '../common';
import { fileLocator, fileToken, folderText, USER_ID_TYPES } from '../common';
import type { CellRange } from './range';
import { readRange } from './range';

const SPREADSHEET = {
	placeholder: 'e.g. Iow7sNNEphp3WbtnbCscPqabcef',
	list: 'searchSpreadsheets',
	path: 'sheets',
};

const label = 'Spreadsheet';
const sourceLabel = 'Source Spreadsheet';

export const spreadsheetToken = fileLocator({ label, ...SPREADSHEET });

export const sourceFileToken = fileLocator({
	label: sourceLabel,
	description: 'The spreadsheet to copy',
	...SPREADSHEET,
});

/** The token of a spreadsheet, also of one in a wiki. */
export async function spreadsheetOf(given: GivenFile, api: FeishuApi): Promise<string> {
	return await fileToken(given, { type: 'sheet', label }, api);
}

/** The token of the spreadsheet to copy, also of one in a wiki. */
export async function sourceOf(given: GivenFile, api: FeishuApi): Promise<string> {
	return await fileToken(given, { type: 'sheet', label: sourceLabel }, api);
}

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
		// An address that also names cells would lose them here, so it is not taken.
		pattern: /[?&]sheet=(\w+)(?!.*[?&]range=)/,
		placeholder: 'e.g. https://example.feishu.cn/sheets/Iow7sNNEphp3WbtnbCscPqabcef?sheet=0bdf12',
	},
	required: true,
});

/** One range, as text first of all; From List and By URL give a whole sheet. */
export const cellRange: Field<CellRange> = {
	...rangeLocator,
	property: {
		...rangeLocator.property,
		default: { mode: 'id', value: '' },
	},
	read: (given) => readRange(rangeLocator.read(given), 'Range'),
};

const rangeList = list({
	label: 'Ranges',
	description:
		'Cells as sheetId!A1:B2, columns as sheetId!A:B, rows as sheetId!2:3, or sheetId for a whole sheet; several as a list or separated by commas',
	placeholder: 'e.g. 0bdf12!A1:B5, 6e5ed3!A:B',
	required: true,
});

export const ranges: Field<CellRange[]> = {
	...rangeList,
	read: (given) =>
		rangeList
			.read(given)
			.map((range, index, { length }) =>
				readRange(range, length === 1 ? 'Ranges' : `Entry ${index + 1} of Ranges`),
			),
};

/** How cells are returned (documentation: "Read a single range"). */
export const renderOptions = {
	// Without it Feishu returns formulas instead of their results.
	valueRenderOption: choice({
		label: 'Value Render Option',
		description: 'How the values of cells are returned',
		options: {
			FormattedValue: ['Formatted Value', 'Formulas computed, values as the sheet shows them'],
			Formula: ['Formula', 'The formulas themselves'],
			ToString: ['Plain Text', 'Everything except numbers as plain text'],
			UnformattedValue: ['Unformatted Value', 'Formulas computed, values without format'],
		},
		default: 'FormattedValue',
	}),
	dateTimeRenderOption: choice({
		label: 'Date Time Render Option',
		description: 'How dates and times are returned',
		options: {
			'': ['Serial Number', 'Days since December 30, 1899'],
			FormattedString: ['Formatted String', 'As the sheet shows them'],
		},
		default: '',
	}),
	userIdType: choice({
		label: 'User ID Type',
		description: 'What kind of ID users mentioned in cells have; one internal to Feishu when unset',
		options: { open_id: USER_ID_TYPES.open_id, union_id: USER_ID_TYPES.union_id },
	}),
};

/** What the render options gave. */
interface GivenRendering {
	readonly valueRenderOption: string;
	readonly dateTimeRenderOption: string;
	readonly userIdType: string | undefined;
}

/** The query of a read; what was not asked for is left to Feishu. */
export function renderQuery(given: GivenRendering) {
	const { valueRenderOption, dateTimeRenderOption, userIdType } = given;
	return {
		valueRenderOption,
		dateTimeRenderOption: dateTimeRenderOption === '' ? undefined : dateTimeRenderOption,
		user_id_type: userIdType,
	};
}
