import { bitable, endpoint, wiki } from '../../../../shared/endpoints';
import { appToken, tableId, tablePath, writerOf } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { columnOptions, columnType, definitionIn } from '../columns';
import { newName } from '../tables';

export const createField = operation({
	value: 'createField',
	name: 'Create Bitable Column',
	action: 'Create Bitable column',
	description: 'Add a column to a table of a Base',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-field/create',
	endpoint: endpoint(bitable.appTableFieldCreate, { repeat: 'key' }),
	lookUps: [wiki.spaceGetNode],
	parameters: { appToken, tableId, name: newName, columnType },
	options: columnOptions,
	list: 'field',
	serialBy: writerOf,
	request: (values, { key }) => ({
		path: tablePath(values),
		query: { client_token: key() },
		body: definitionIn(
			{
				name: values.name,
				type: values.columnType,
				description: values.description,
				property: values.property,
				options: values.selectOptions,
			},
			'The column',
		),
	}),
	proof: 'field.field_id',
	summary: (_data, values) => `Added column ${values.name} to table ${values.tableId}`,
});
