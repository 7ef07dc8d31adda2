import { endpoint, task } from '../../../../shared/endpoints';
import { operation } from '../../../../shared/operation';
import { checkNew, newTaskBody, taskOptions, title } from '../newTask';
import { customValues } from '../customValues';
import { namedTask } from '../taskFields';
import { toldTimes } from '../times';

export const create = operation({
	value: 'create',
	name: 'Create Task',
	action: 'Create task',
	description: 'Create a task with a due time, assignees and followers',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/create',
	endpoint: endpoint(task.taskCreate, { repeat: 'key' }),
	parameters: title,
	options: taskOptions,
	check: (values) => {
		checkNew(values);
		customValues(values.customFields);
	},
	request: (values, { key }) => ({
		query: { user_id_type: values.userIdType },
		body: newTaskBody(values, key()),
	}),
	proof: 'task.guid',
	summary: (data, values) => `Created ${[namedTask(data.task), ...toldTimes(values)].join(', ')}`,
});
