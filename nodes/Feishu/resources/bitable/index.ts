import type { Resource } from '../../../shared/operation';
import { batchCreateRecords } from './operations/batchCreateRecords';
import { batchDeleteRecords } from './operations/batchDeleteRecords';
import { batchUpdateRecords } from './operations/batchUpdateRecords';
import { createRecord } from './operations/createRecord';
import { searchRecords } from './operations/searchRecords';
import { syncRecords } from './operations/syncRecords';
import { updateRecord } from './operations/updateRecord';
import { upsertRecords } from './operations/upsertRecords';

export const bitable: Resource = {
	value: 'bitable',
	name: 'Bitable',
	description: 'Create, search, update and delete the records of a Base',
	operations: [
		createRecord,
		batchCreateRecords,
		updateRecord,
		batchDeleteRecords,
		searchRecords,
		upsertRecords,
		batchUpdateRecords,
		syncRecords,
	],
};
