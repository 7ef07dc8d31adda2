import { userIdType } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import {
	changeMembers,
	checkMemberships,
	membershipParameters,
	membershipSample,
	memberType,
	removal,
	toldMembers,
} from '../memberships';

export const removeMembers = chain({
	value: 'removeMembers',
	name: 'Remove Task Members',
	action: 'Remove task members',
	description: 'Take assignees or followers off a task',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/task/remove_members',
	endpoints: [removal],
	parameters: membershipParameters,
	options: { memberType, userIdType },
	check: checkMemberships,
	serialBy: (values) => `task ${values.taskId}`,
	run: async (values, api) => await changeMembers(values, api, true),
	summary: (data, values) => toldMembers(data, values, true),
	sample: { ...membershipSample, members: [] },
});
