import type { Resource } from '../../operation';
import { batchCreateRecords } from './batchCreateRecords';
import { batchDeleteRecords } from './batchDeleteRecords';
import { createRecord } from './createRecord';
import { bitableNotes } from './notes';
import { searchRecords } from './searchRecords';
import { updateRecord } from './updateRecord';

export const bitable: Resource = {
	value: 'bitable',
	name: 'Bitable',
	description: 'Create, search, update and delete the records of a Base',
	operations: [createRecord, batchCreateRecords, updateRecord, batchDeleteRecords, searchRecords],
	notes: bitableNotes,
};
