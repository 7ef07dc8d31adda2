import { endpoint, task } from '../../../../shared/endpoints';
import { jsonArray, jsonObject, text, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { membersOf } from '../members';
import { namedTask, sharedFields, summaryText, taskTime, toldDue } from '../taskFields';

export const create = operation({
	value: 'create',
	name: 'Create Task',
	action: 'Create task',
	description: 'Create a task with a due time, assignees and followers',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/create',
	endpoint: endpoint(task.taskCreate, { repeat: 'key' }),
	parameters: { summary: text({ ...summaryText, required: true }) },
	options: {
		...sharedFields,
		members: jsonArray({
			label: 'Members',
			description: 'Who works on the task or follows it: up to 50 objects with ID, type and role',
			placeholder: 'e.g. [{"id": "ou_7d8a6e6d", "type": "user", "role": "assignee"}]',
		}),
		origin: jsonObject({
			label: 'Origin',
			description: 'Where the task comes from: platform_i18n_name and href',
			placeholder: 'e.g. {"platform_i18n_name": {"en_us": "Shop"}}',
		}),
		userIdType,
	},
	check: (values) => {
		values.due?.in(values.timezone);
		membersOf(values.members, values.userIdType);
	},
	request: (values, { key }) => ({
		query: { user_id_type: values.userIdType },
		body: {
			summary: values.summary,
			description: values.description,
			due: taskTime(values.due, values.timezone),
			members: membersOf(values.members, values.userIdType),
			origin: values.origin,
			client_token: key(),
		},
	}),
	proof: 'task.guid',
	summary: (data, values) => `Created ${namedTask(data)}${toldDue(values.due, values.timezone)}`,
});
