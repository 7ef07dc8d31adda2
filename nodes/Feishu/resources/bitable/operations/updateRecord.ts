import { bitable, wiki } from '../../../../shared/endpoints';
import {
	appToken,
	tableId,
	tablePath,
	timezone,
	userIdType,
	writerOf,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { unknownColumns } from '../columns';
import { checkNotEmpty, columnsFirst, fieldsMode, recordFields, recordId } from '../fields';
import { recordSample } from '../samples';

export const updateRecord = operation({
	value: 'updateRecord',
	name: 'Update Bitable Record',
	action: 'Update Bitable record',
	description: 'Change some values of a record; null in JSON clears one',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/update',
	endpoint: bitable.appTableRecordUpdate,
	lookUps: [wiki.spaceGetNode, bitable.appTableFieldList],
	parameters: { appToken, tableId, recordId, fieldsMode, fields: recordFields('keep') },
	options: { timezone: timezone(), unknownColumns, userIdType },
	beforehand: columnsFirst,
	list: 'record',
	check: ({ fields }) => checkNotEmpty(fields),
	serialBy: writerOf,
	request: (values) => ({
		path: { ...tablePath(values), record_id: values.recordId },
		query: { user_id_type: values.userIdType },
		body: { fields: values.fields.cells },
	}),
	proof: 'record',
	valuesRemark: (values) => values.fields.remark,
	summary: (_data, values) => `Updated record ${values.recordId} in table ${values.tableId}`,
	sample: recordSample,
});
