import { approval } from '../../../../shared/endpoints';
import { checkIdType, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { approvalCode, approvalUser, approverIdType, optionalForm } from '../approvalFields';

export const approveTask = operation({
	value: 'approveTask',
	name: 'Approve Approval Task',
	action: 'Approve approval task',
	description: 'Approve a task of an approval instance in the name of its approver',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/task/approve',
	endpoint: approval.taskApprove,
	parameters: {
		approvalCode,
		instanceCode: text({
			label: 'Instance Code',
			description: 'The instance_code that Create Approval Instance returned',
			placeholder: 'e.g. 81D31358-93AF-92D6-7425-01A5D67C4E71',
			required: true,
		}),
		userId: approvalUser('approves the task'),
		taskId: text({
			label: 'Task ID',
			description: "The ID of the approver's task, from the task_list of the instance",
			placeholder: 'e.g. 12345',
			required: true,
		}),
	},
	options: {
		comment: text({ label: 'Comment', description: 'What the approver says', rows: 2 }),
		form: optionalForm,
		userIdType: approverIdType,
	},
	check: ({ userId, userIdType: type }) =>
		checkIdType({ id: userId, label: 'User' }, { type, label: 'User ID Type' }),
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
