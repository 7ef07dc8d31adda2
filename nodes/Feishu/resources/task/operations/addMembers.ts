import { flag, userIdType } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import {
	addition,
	changeMembers,
	checkMemberships,
	membershipParameters,
	membershipSample,
	memberType,
	removal,
	toldMembers,
} from '../memberships';

export const addMembers = chain({
	value: 'addMembers',
	name: 'Add Task Members',
	action: 'Add task members',
	description: 'Add assignees or followers to a task, or take them off it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/add_members',
	endpoints: [addition, removal],
	parameters: membershipParameters,
	options: {
		memberType,
		remove: flag({
			label: 'Remove',
			description: 'Whether to take the members off instead',
			default: false,
		}),
		userIdType,
	},
	check: checkMemberships,
	serialBy: (values) => `task ${values.taskId}`,
	run: async (values, api) => await changeMembers(values, api, values.remove),
	summary: (data, values) => toldMembers(data, values, values.remove),
	sample: membershipSample,
});
