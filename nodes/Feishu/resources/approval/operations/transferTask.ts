import { approval, endpoint } from '../../../../shared/endpoints';
import { checkUserIds, locator } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { memberText, Refusal } from '../../../../shared/values';
import { decide } from '../decided';
import {
	checkUser,
	decisionFields,
	decisionOn,
	decisionOptions,
	decisionRequest,
	taskToDecide,
} from '../decision';

// A task that was passed on is no task of the user's any more.
const transfer = endpoint(approval.taskTransfer, { repeat: 'same' });

export const transferTask = chain({
	value: 'transferTask',
	name: 'Transfer Approval Task',
	action: 'Transfer approval task',
	description: 'Pass a task of an approval instance on to another user, who then decides it',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/task/transfer',
	endpoints: [transfer, approval.instanceGet],
	parameters: {
		...decisionFields,
		transferUserId: locator({
			label: 'Transfer To',
			description: 'The user who gets the task, by the kind of ID that User ID Type names',
			placeholder: 'e.g. f4ip317q',
			list: 'searchApprovalUsers',
			required: true,
		}),
	},
	options: decisionOptions,
	check: (values) => {
		checkUser(values);
		const { transferUserId: id, userId, userIdType: type } = values;
		checkUserIds([id], type, 'Transfer To');
		if (id !== userId) return;
		throw new Refusal(
			'Transfer To is the user who has the task',
			'Choose another user for Transfer To.',
		);
	},
	serialBy: decisionOn,
	run: async (values, api) => {
		const taskId = await taskToDecide(api, values);
		const { instanceCode, transferUserId: other, userIdType: type } = values;
		await decide(api, transfer, decisionRequest(values, taskId, { transfer_user_id: other }), {
			...{ instanceCode, taskId },
			// Tasks do not name union_ids.
			isDone: ({ status }, tasks) =>
				status === 'TRANSFERRED' &&
				(type === 'union_id' || tasks.some((one) => one[type] === other)),
		});
		return { data: { instance_code: instanceCode, task_id: taskId, transferred_to: other } };
	},
	summary: (data, values) =>
		`Transferred task ${memberText(data, 'task_id')} of instance ${values.instanceCode} from ${values.userId} to ${values.transferUserId}`,
	sample: {
		instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71',
		task_id: '12345',
		transferred_to: 'f4ip317q',
	},
});
