import { fileLocator } from './fileLocator';

/** What every field for a spreadsheet shows. */
export const spreadsheetText = {
	kind: 'sheet',
	placeholder: 'e.g. Iow7sNNEphp3WbtnbCscPqabcef',
	list: 'searchSpreadsheets',
} as const;

/** The spreadsheet an operation works on, resolved to its token. */
export const spreadsheetToken = fileLocator({
	label: 'Spreadsheet',
	description: 'The spreadsheet to work on; one that is a page of a wiki by its address',
	...spreadsheetText,
});
