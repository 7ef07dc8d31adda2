import { endpoint, jsonArray, jsonObject, operation, text } from '../../../../shared/operation';
import { userIdType } from '../../common';
import { checkMembers } from '../members';
import { LONGEST_TEXT, sampleTask, scheduleFields, taskOf, taskTime } from '../taskFields';

export const create = operation({
	value: 'create',
	name: 'Create Task',
	action: 'Create task',
	description: 'Create a task with a due time, assignees and followers',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/create',
	endpoint: endpoint('POST /open-apis/task/v2/tasks', {
		rate: { perSecond: 10 },
		identities: ['tenant', 'user'],
		scopes: ['task:task:writeonly', 'task:task:write'],
		repeat: 'key',
	}),
	parameters: {
		summary: text({
			label: 'Summary',
			description: 'Title of the task',
			placeholder: 'e.g. Prepare the release',
			maxLength: LONGEST_TEXT,
			required: true,
		}),
	},
	options: {
		...scheduleFields,
		description: text({
			label: 'Description',
			description: 'What the task is about',
			rows: 3,
			maxLength: LONGEST_TEXT,
		}),
		members: jsonArray({
			label: 'Members',
			description: 'Who works on the task or follows it, up to 50, each with ID, type and role',
		}),
		origin: jsonObject({
			label: 'Origin',
			description: 'Where the task comes from: platform_i18n_name and href',
			placeholder: 'e.g. {"platform_i18n_name": {"en_us": "Shop"}}',
		}),
		userIdType,
	},
	check: (values) => checkMembers(values.members, values.userIdType),
	request: (values, key) => ({
		query: { user_id_type: values.userIdType },
		body: {
			summary: values.summary,
			description: values.description,
			due: taskTime(values.due, values.timezone),
			members: values.members,
			origin: values.origin,
			client_token: key,
		},
	}),
	summary: (data, values) => `Created task ${String(taskOf(data).guid)} "${values.summary}"`,
	sample: { task: sampleTask },
});
