import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import { appToken, tableId, tablePath } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { checkTableName, newName } from '../tables';

export const updateTable = operation({
	value: 'updateTable',
	name: 'Rename Bitable Table',
	action: 'Rename Bitable table',
	description: 'Give a table of a Base another name',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table/patch',
	// A table that has the name keeps it.
	endpoint: endpoint(bitable.appTablePatch, { repeat: 'same' }),
	lookUps: [wiki.spaceGetNode],
	parameters: { appToken, tableId, name: newName },
	check: ({ name }) => checkTableName(name),
	serialBy: (values) => `base ${values.appToken}`,
	request: (values) => ({ path: tablePath(values), body: { name: values.name } }),
	data: (answer, values) => ({
		table_id: values.tableId,
		name: memberText(answer, 'name') || values.name,
	}),
	summary: (data, values) =>
		`Renamed table ${values.tableId} of Base ${values.appToken} to ${memberText(data, 'name')}`,
	sample: { table_id: 'tblsRc9GRRXKqhvW', name: 'Customers' },
});
