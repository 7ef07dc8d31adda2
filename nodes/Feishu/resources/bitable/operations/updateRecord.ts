import { chain, endpoint } from '../../../../shared/operation';
import { getNode, userIdType } from '../../common';
import { toCells } from '../cells';
import { cellRules, listFields } from '../columns';
import { checkNotEmpty, recordFields, recordId } from '../fields';
import { recordSample, writtenRecord } from '../samples';
import { appToken, tableId, tablePath, writerOf } from '../table';

const updateCall = endpoint(
	'PUT /open-apis/bitable/v1/apps/:app_token/tables/:table_id/records/:record_id',
	{
		rate: { perSecond: 50 },
		identities: ['tenant', 'user'],
		scopes: ['base:record:update', 'bitable:app'],
		repeat: 'same',
	},
);

export const updateRecord = chain({
	value: 'updateRecord',
	name: 'Update Bitable Record',
	action: 'Update Bitable record',
	description: 'Change some values of a record; null in JSON clears one',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/update',
	endpoints: [getNode, listFields, updateCall],
	parameters: { appToken, tableId, recordId, ...recordFields },
	options: { userIdType },
	list: 'record',
	check: ({ fields }) => checkNotEmpty(fields),
	serialBy: writerOf,
	run: async (values, api) => {
		const table = await tablePath(values, api);
		const { columns, remark } = await cellRules(table, api);
		const task = { columns, userIdType: values.userIdType, where: 'Fields' };
		const fields = toCells(values.fields, { ...task, blanks: 'keep' });
		const path = { ...table, record_id: values.recordId };
		const query = { user_id_type: values.userIdType };
		return { data: await api.call(updateCall, { path, query, body: { fields } }), hint: remark };
	},
	summary: (data, values) => `Updated record ${writtenRecord(data)} of table ${values.tableId}`,
	sample: recordSample,
});
