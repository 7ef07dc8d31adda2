import { bitable, wiki } from '../../../../shared/endpoints';
import { appToken, tableId, tablePath, userIdType } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { few, memberText, objectsIn } from '../../../../shared/values';

const VIEWS = ['view', 'views'] as const;

export const getViews = listing({
	value: 'getViews',
	name: 'List Bitable Views',
	action: 'List Bitable views',
	description: 'List the views of a table with their IDs and types',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app-table-view/list',
	endpoint: bitable.appTableViewList,
	lookUps: [wiki.spaceGetNode],
	pageSize: { default: 100, max: 100 },
	noun: VIEWS,
	parameters: { appToken, tableId },
	options: { userIdType },
	request: (values) => ({
		path: tablePath(values),
		query: { user_id_type: values.userIdType },
	}),
	summary: (data) => {
		const names = objectsIn(data.items).map(
			(view) => `${memberText(view, 'view_name')} (${memberText(view, 'view_id')})`,
		);
		return counted(data, 'items', VIEWS, few(names));
	},
});
