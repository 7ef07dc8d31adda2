import type { Resource } from '../../../shared/operation';
import { batchGetValues } from './operations/batchGetValues';
import { batchUpdateValues } from './operations/batchUpdateValues';
import { copy } from './operations/copy';
import { create } from './operations/create';
import { getSheets } from './operations/getSheets';
import { getValues } from './operations/getValues';
import { updateValues } from './operations/updateValues';

export const spreadsheet: Resource = {
	value: 'spreadsheet',
	name: 'Spreadsheet',
	description: 'Create and copy spreadsheets, read and write their cells',
	operations: [create, copy, getSheets, getValues, batchGetValues, updateValues, batchUpdateValues],
};
