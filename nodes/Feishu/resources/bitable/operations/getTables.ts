import { bitable, wiki } from '../../../../shared/endpoints';
import { appToken } from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';

const TABLES = ['table', 'tables'] as const;

export const getTables = listing({
	value: 'getTables',
	name: 'List Bitable Tables',
	action: 'List Bitable tables',
	description: 'List the tables of a Base with their IDs',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table/list',
	endpoint: bitable.appTableList,
	lookUps: [wiki.spaceGetNode],
	pageSize: { default: 100, max: 100 },
	noun: TABLES,
	parameters: { appToken },
	request: (values) => ({ path: { app_token: values.appToken } }),
	summary: (data) => listed(data.items, TABLES, 'table_id', data.has_more === true),
});
