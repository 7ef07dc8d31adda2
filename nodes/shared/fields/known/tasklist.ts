import { locator } from '../locator';

/** What every field for a task list shows. */
const text = {
	label: 'Task List',
	description: 'The task list, chosen from the list, by its guid or by its address',
	placeholder: 'e.g. cc371766-6584-cf50-a222-c22cd9055004',
	list: 'searchTasklists',
	url: {
		pattern: /[?&]guid=([\w-]+)/,
		placeholder:
			'e.g. https://applink.feishu.cn/client/todo/task_list?guid=cc371766-6584-cf50-a222-c22cd9055004',
	},
};

/** The list whose tasks are asked for. */
export const tasklistId = locator({ ...text, required: true });

/** The list a task goes into. */
export const optionalTasklist = locator(text);
