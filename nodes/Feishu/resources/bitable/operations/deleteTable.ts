import { wiki } from '../../../../shared/endpoints';
import { appToken, confirm, tableId, tablePath } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { deleteTableCall } from '../tables';

export const deleteTable = operation({
	value: 'deleteTable',
	name: 'Delete Bitable Table',
	action: 'Delete Bitable table',
	description: 'Delete a table of a Base with all its records, which cannot be undone',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table/delete',
	endpoint: deleteTableCall,
	lookUps: [wiki.spaceGetNode],
	parameters: { appToken, tableId, confirm: confirm('delete the table and its records') },
	serialBy: (values) => `base ${values.appToken}`,
	request: (values) => ({ path: tablePath(values) }),
	data: (_answer, values) => ({ table_id: values.tableId, deleted: true }),
	summary: (_data, values) => `Deleted table ${values.tableId} of Base ${values.appToken}`,
});
