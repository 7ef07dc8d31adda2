import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import { appToken, confirm, tableId, tablePath, writerOf } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { recordId } from '../fields';

export const deleteRecord = operation({
	value: 'deleteRecord',
	name: 'Delete Bitable Record',
	action: 'Delete Bitable record',
	description: 'Delete a record of a table, which cannot be undone',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/delete',
	endpoint: endpoint(bitable.appTableRecordDelete, { goneCodes: [1254043] }),
	lookUps: [wiki.spaceGetNode],
	parameters: { appToken, tableId, recordId, confirm: confirm('delete the record') },
	serialBy: writerOf,
	request: (values) => ({ path: { ...tablePath(values), record_id: values.recordId } }),
	data: (_answer, values) => ({ record_id: values.recordId, deleted: true }),
	summary: (_data, values) => `Deleted record ${values.recordId} of table ${values.tableId}`,
});
