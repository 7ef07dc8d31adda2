import { task } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';

export const getMany = listing({
	value: 'getMany',
	name: 'List Tasks',
	action: 'List tasks',
	description: 'List the tasks of the user who connected the Feishu (Lark) OAuth2 API credential',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/list',
	endpoint: task.taskList,
	pageSize: { default: 50, max: 100 },
	noun: ['task', 'tasks'],
	parameters: {},
	options: { userIdType },
	request: (values) => ({ query: { user_id_type: values.userIdType } }),
});
