import type { Resource } from '../../../shared/operation';
import { batchCreateRecords } from './operations/batchCreateRecords';
import { batchDeleteRecords } from './operations/batchDeleteRecords';
import { createRecord } from './operations/createRecord';
import { searchRecords } from './operations/searchRecords';
import { updateRecord } from './operations/updateRecord';

export const bitable: Resource = {
	value: 'bitable',
	name: 'Bitable',
	description: 'Create, search, update and delete the records of a Base',
	operations: [createRecord, batchCreateRecords, updateRecord, batchDeleteRecords, searchRecords],
};
