import { task } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { withTimes } from '../readable';

export const getTasklists = listing({
	value: 'getTasklists',
	name: 'List Tasklists',
	action: 'List tasklists',
	description: 'List the task lists that the app or the user can see, with owner and members',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/tasklist/list',
	endpoint: task.tasklistList,
	pageSize: { default: 50, max: 100 },
	noun: ['task list', 'task lists'],
	parameters: {},
	options: { userIdType },
	request: (values) => ({ query: { user_id_type: values.userIdType } }),
	data: (answer) =>
		Array.isArray(answer.items) ? { ...answer, items: answer.items.map(withTimes) } : answer,
});
