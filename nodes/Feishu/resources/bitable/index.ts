import type { Resource } from '../../../shared/operation';
import { batchCreateRecords } from './operations/batchCreateRecords';
import { batchDeleteRecords } from './operations/batchDeleteRecords';
import { batchUpdateRecords } from './operations/batchUpdateRecords';
import { copyBase } from './operations/copyBase';
import { createBase } from './operations/createBase';
import { createField } from './operations/createField';
import { createRecord } from './operations/createRecord';
import { createTable } from './operations/createTable';
import { deleteField } from './operations/deleteField';
import { deleteRecord } from './operations/deleteRecord';
import { deleteTable } from './operations/deleteTable';
import { downloadAttachments } from './operations/downloadAttachments';
import { getFields } from './operations/getFields';
import { getRecords } from './operations/getRecords';
import { getTables } from './operations/getTables';
import { getViews } from './operations/getViews';
import { searchRecords } from './operations/searchRecords';
import { syncRecords } from './operations/syncRecords';
import { updateField } from './operations/updateField';
import { updateRecord } from './operations/updateRecord';
import { updateTable } from './operations/updateTable';
import { uploadAttachments } from './operations/uploadAttachments';
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
		getRecords,
		getFields,
		getTables,
		uploadAttachments,
		downloadAttachments,
		createTable,
		createBase,
		deleteRecord,
		createField,
		updateField,
		deleteField,
		deleteTable,
		copyBase,
		getViews,
		updateTable,
	],
};
