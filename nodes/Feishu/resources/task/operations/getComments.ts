import { task } from '../../../../shared/endpoints';
import { choice, userIdType } from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { withTimes } from '../readable';
import { taskId } from '../taskId';

export const getComments = listing({
	value: 'getComments',
	name: 'List Task Comments',
	action: 'List task comments',
	description: 'List what people and apps wrote below a task',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/comment/list',
	endpoint: task.commentList,
	pageSize: { default: 50, max: 100 },
	noun: ['comment', 'comments'],
	parameters: { taskId },
	options: {
		direction: choice({
			label: 'Order',
			options: { asc: 'Oldest First', desc: 'Newest First' },
			default: 'asc',
		}),
		userIdType,
	},
	request: (values) => ({
		query: {
			resource_type: 'task',
			resource_id: values.taskId,
			direction: values.direction,
			user_id_type: values.userIdType,
		},
	}),
	data: (answer) =>
		Array.isArray(answer.items) ? { ...answer, items: answer.items.map(withTimes) } : answer,
});
