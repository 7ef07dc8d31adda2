import { locator } from '../../../shared/fields';

/** The task an operation is about. */
export const taskId = locator({
	label: 'Task',
	description: 'The task; its ID is the guid that Create Task and List Tasks return',
	placeholder: 'e.g. 83912691-2e43-47fc-94a4-d512e03984fa',
	list: 'searchTasks',
	url: {
		pattern: /[?&]guid=([\w-]+)/,
		placeholder:
			'e.g. https://applink.feishu.cn/client/todo/detail?guid=83912691-2e43-47fc-94a4-d512e03984fa',
	},
	required: true,
});
