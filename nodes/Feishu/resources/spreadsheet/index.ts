import type { Resource } from '../../operation';
import { batchGetValues } from './batchGetValues';
import { batchUpdateValues } from './batchUpdateValues';
import { copy } from './copy';
import { create } from './create';
import { getSheets } from './getSheets';
import { getValues } from './getValues';
import { spreadsheetNotes } from './notes';
import { updateValues } from './updateValues';

export const spreadsheet: Resource = {
	value: 'spreadsheet',
	name: 'Spreadsheet',
	description: 'Create and copy spreadsheets, read and write their cells',
	operations: [create, copy, getSheets, getValues, batchGetValues, updateValues, batchUpdateValues],
	notes: spreadsheetNotes,
};
