import { approval, endpoint } from '../../../../shared/endpoints';
import { chain } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { confirmEnd } from '../approvalFields';
import { decide } from '../decided';
import {
	checkUser,
	decisionFields,
	decisionOn,
	decisionOptions,
	decisionRequest,
	taskToDecide,
} from '../decision';
import { optionalForm } from '../form';

// A second rejection finds no such task, and changes nothing.
const rejection = endpoint(approval.taskReject, { repeat: 'same' });

export const rejectTask = chain({
	value: 'rejectTask',
	name: 'Reject Approval Task',
	action: 'Reject approval task',
	description: 'Reject a task of an approval instance in the name of its approver, which ends it',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/task/reject',
	endpoints: [rejection, approval.instanceGet],
	parameters: { ...decisionFields, confirm: confirmEnd },
	options: { ...decisionOptions, form: optionalForm },
	check: checkUser,
	serialBy: decisionOn,
	run: async (values, api) => {
		const taskId = await taskToDecide(api, values);
		const { instanceCode } = values;
		const request = decisionRequest(values, taskId, { form: values.form });
		await decide(api, rejection, request, {
			...{ instanceCode, taskId },
			isDone: ({ status }) => status === 'REJECTED',
		});
		return { data: { instance_code: instanceCode, task_id: taskId, rejected: true } };
	},
	summary: (data, values) =>
		`Rejected task ${memberText(data, 'task_id')} of instance ${values.instanceCode} for ${values.userId}`,
	sample: {
		instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71',
		task_id: '12345',
		rejected: true,
	},
});
