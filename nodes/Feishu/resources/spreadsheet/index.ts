import type { Resource } from '../../../shared/operation';
import { addSheet } from './operations/addSheet';
import { appendRows } from './operations/appendRows';
import { batchGetValues } from './operations/batchGetValues';
import { batchUpdateValues } from './operations/batchUpdateValues';
import { clearValues } from './operations/clearValues';
import { copy } from './operations/copy';
import { copySheet } from './operations/copySheet';
import { create } from './operations/create';
import { deleteRows } from './operations/deleteRows';
import { deleteSheet } from './operations/deleteSheet';
import { find } from './operations/find';
import { getSheets } from './operations/getSheets';
import { getValues } from './operations/getValues';
import { insertRows } from './operations/insertRows';
import { mergeCells } from './operations/mergeCells';
import { readRows } from './operations/readRows';
import { replace } from './operations/replace';
import { setStyle } from './operations/setStyle';
import { updateValues } from './operations/updateValues';
import { upsertRows } from './operations/upsertRows';

export const spreadsheet: Resource = {
	value: 'spreadsheet',
	name: 'Spreadsheet',
	description: 'Create and copy spreadsheets, read and write their rows and cells',
	operations: [
		create,
		copy,
		getSheets,
		getValues,
		batchGetValues,
		updateValues,
		batchUpdateValues,
		readRows,
		appendRows,
		upsertRows,
		clearValues,
		deleteRows,
		addSheet,
		insertRows,
		find,
		replace,
		copySheet,
		deleteSheet,
		mergeCells,
		setStyle,
	],
};
