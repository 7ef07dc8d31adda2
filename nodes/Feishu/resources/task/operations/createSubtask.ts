import { endpoint, task } from '../../../../shared/endpoints';
import { operation } from '../../../../shared/operation';
import { checkNew, newBody, newOptions, title } from '../newTask';
import { namedTask } from '../taskFields';
import { taskId } from '../taskId';
import { toldTimes } from '../times';

export const createSubtask = operation({
	value: 'createSubtask',
	name: 'Create Subtask',
	action: 'Create subtask',
	description: 'Create a task that is a part of another one',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task-subtask/create',
	endpoint: endpoint(task.taskSubtaskCreate, { repeat: 'key' }),
	parameters: { taskId, ...title },
	options: newOptions,
	check: checkNew,
	serialBy: (values) => `task ${values.taskId}`,
	request: (values, { key }) => ({
		path: { task_guid: values.taskId },
		query: { user_id_type: values.userIdType },
		body: newBody(values, key()),
	}),
	proof: 'subtask.guid',
	summary: (data, values) =>
		`Created ${[`${namedTask(data.subtask)} below task ${values.taskId}`, ...toldTimes(values)].join(', ')}`,
});
