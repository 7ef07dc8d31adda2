import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
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
import { columnsFirst, fieldsMode, recordFields } from '../fields';
import { recordSample, writtenRecord } from '../samples';

export const createRecord = operation({
	value: 'createRecord',
	name: 'Create Bitable Record',
	action: 'Create Bitable record',
	description: 'Add a record to a table of a Base',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/create',
	endpoint: endpoint(bitable.appTableRecordCreate, { repeat: 'key' }),
	lookUps: [wiki.spaceGetNode, bitable.appTableFieldList],
	parameters: { appToken, tableId, fieldsMode, fields: recordFields('drop') },
	options: { timezone: timezone(), unknownColumns, userIdType },
	beforehand: columnsFirst,
	list: 'record',
	serialBy: writerOf,
	request: (values, { key }) => ({
		path: tablePath(values),
		query: { user_id_type: values.userIdType, client_token: key() },
		body: { fields: values.fields.cells },
	}),
	proof: 'record.record_id',
	valuesRemark: (values) => values.fields.remark,
	summary: (data, values) => `Created record ${writtenRecord(data)} in table ${values.tableId}`,
	sample: recordSample,
});
