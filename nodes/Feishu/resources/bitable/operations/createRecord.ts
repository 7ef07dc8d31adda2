import { chain, endpoint } from '../../../../shared/operation';
import { getNode, userIdType } from '../../common';
import { toCells } from '../cells';
import { cellRules, listFields } from '../columns';
import { recordFields } from '../fields';
import { recordSample, writtenRecord } from '../samples';
import { appToken, tableId, tablePath, writerOf } from '../table';

const createCall = endpoint('POST /open-apis/bitable/v1/apps/:app_token/tables/:table_id/records', {
	rate: { perSecond: 50 },
	identities: ['tenant', 'user'],
	scopes: ['base:record:create', 'bitable:app'],
	repeat: 'key',
});

export const createRecord = chain({
	value: 'createRecord',
	name: 'Create Bitable Record',
	action: 'Create Bitable record',
	description: 'Add a record to a table of a Base',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-record/create',
	endpoints: [getNode, listFields, createCall],
	parameters: { appToken, tableId, ...recordFields },
	options: { userIdType },
	list: 'record',
	serialBy: writerOf,
	run: async (values, api) => {
		const path = await tablePath(values, api);
		const { columns, remark } = await cellRules(path, api);
		const task = { columns, userIdType: values.userIdType, where: 'Fields' };
		const fields = toCells(values.fields, { ...task, blanks: 'drop' });
		const query = { user_id_type: values.userIdType, client_token: api.key() };
		return { data: await api.call(createCall, { path, query, body: { fields } }), hint: remark };
	},
	summary: (data, values) => `Created record ${writtenRecord(data)} in table ${values.tableId}`,
	sample: recordSample,
});
