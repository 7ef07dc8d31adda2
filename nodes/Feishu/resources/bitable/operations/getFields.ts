import { bitable, wiki } from '../../../../shared/endpoints';
import { appToken, tableId, tablePath } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { objectsIn } from '../../../../shared/values';
import { readableColumn } from '../columns';
import { simplifyFlag } from '../simplify';
import { viewId } from '../view';

export const getFields = listing({
	value: 'getFields',
	name: 'List Bitable Columns',
	action: 'List Bitable columns',
	description: 'List the columns of a table with types, options and formats',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-field/list',
	endpoint: bitable.appTableFieldList,
	lookUps: [wiki.spaceGetNode],
	pageSize: { default: 100, max: 100 },
	noun: ['column', 'columns'],
	parameters: { appToken, tableId },
	options: { simplify: simplifyFlag, viewId },
	request: (values) => ({ path: tablePath(values), query: { view_id: values.viewId } }),
	data: (answer, { simplify }) =>
		simplify ? { ...answer, items: objectsIn(answer.items).map(readableColumn) } : answer,
});
