import { approval } from '../../../../shared/endpoints';
import { approvalCode, checkUserIds } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import {
	approvalUser,
	approverIdType,
	comment,
	instanceCode,
	neededTaskId,
} from '../approvalFields';
import { optionalForm } from '../form';

export const approveTask = operation({
	value: 'approveTask',
	name: 'Approve Approval Task',
	action: 'Approve approval task',
	description: 'Approve a task of an approval instance in the name of its approver',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/task/approve',
	endpoint: approval.taskApprove,
	parameters: {
		approvalCode,
		instanceCode,
		userId: approvalUser,
		taskId: neededTaskId,
	},
	options: {
		comment,
		form: optionalForm,
		userIdType: approverIdType,
	},
	check: ({ userId, userIdType: type }) => checkUserIds([userId], type, 'User'),
	serialBy: (values) => `approval instance ${values.instanceCode}`,
	request: (values) => ({
		// Feishu takes the id for an open_id unless it is told otherwise.
		query: { user_id_type: values.userIdType },
		body: {
			approval_code: values.approvalCode,
			instance_code: values.instanceCode,
			user_id: values.userId,
			task_id: values.taskId,
			comment: values.comment,
			form: values.form,
		},
	}),
	summary: (_data, values) =>
		`Approved task ${values.taskId} of instance ${values.instanceCode} for ${values.userId}`,
});
