import { endpoint, task } from '../../../../shared/endpoints';
import { confirm } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { taskId } from '../taskId';

export const deleteTask = operation({
	value: 'delete',
	name: 'Delete Task',
	action: 'Delete task',
	description: 'Delete a task, which cannot be undone',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/delete',
	endpoint: endpoint(task.taskDelete, { goneCodes: [1470404] }),
	parameters: { taskId, confirm: confirm('delete the task') },
	serialBy: (values) => `task ${values.taskId}`,
	request: (values) => ({ path: { task_guid: values.taskId } }),
	data: (_answer, values) => ({ task_guid: values.taskId, deleted: true }),
	summary: (_data, values) => `Deleted task ${values.taskId}`,
	sample: { task_guid: '83912691-2e43-47fc-94a4-d512e03984fa', deleted: true },
});
