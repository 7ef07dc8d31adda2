import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import { appToken, confirm, tableId, tablePath, writerOf } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { columnName, readColumn } from '../columns';

const deleteCall = endpoint(bitable.appTableFieldDelete, { goneCodes: [1254044] });

export const deleteField = chain({
	value: 'deleteField',
	name: 'Delete Bitable Column',
	action: 'Delete Bitable column',
	description: 'Delete a column of a table with all its values, which cannot be undone',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-field/delete',
	endpoints: [wiki.spaceGetNode, bitable.appTableFieldList, deleteCall],
	parameters: {
		appToken,
		tableId,
		columnName,
		confirm: confirm('delete the column and its values'),
	},
	serialBy: writerOf,
	run: async (values, api) => {
		const { field_id: id, field_name: name } = await readColumn(api, values, values.columnName);
		await api.call(deleteCall, { path: { ...tablePath(values), field_id: String(id) } });
		return { data: { field_id: id, name, deleted: true } };
	},
	summary: ({ name }, { tableId: table }) => `Deleted column ${String(name)} of table ${table}`,
	sample: { field_id: 'fldPTb0U2y', name: 'State', deleted: true },
});
