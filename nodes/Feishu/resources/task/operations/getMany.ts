import { endpoint, listing, STANDARD_RATE } from '../../../../shared/operation';
import { userIdType } from '../../common';
import { sampleTask } from '../taskFields';

/** The user's own tasks. */
export const listTasks = endpoint('GET /open-apis/task/v2/tasks', {
	rate: STANDARD_RATE,
	identities: ['user'],
	scopes: ['task:task:read', 'task:task:write'],
	repeat: 'read',
});

export const getMany = listing({
	value: 'getMany',
	name: 'List Tasks',
	action: 'List tasks',
	description: 'List the tasks of the user who connected the Feishu OAuth2 API credential',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/list',
	endpoint: listTasks,
	paging: { list: 'items', largest: 100 },
	pageSize: { default: 50, max: 100 },
	noun: ['task', 'tasks'],
	parameters: {},
	options: { userIdType },
	request: (values) => ({ query: { user_id_type: values.userIdType } }),
	sample: { items: [sampleTask] },
});
