import { approval } from '../../../../shared/endpoints';
import { approvalCode, checkUserIds } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { approvalUser, approverIdType, confirmEnd, instanceCode } from '../approvalFields';

export const cancelInstance = operation({
	value: 'cancelInstance',
	name: 'Cancel Approval Instance',
	action: 'Cancel approval instance',
	description: 'Withdraw an approval instance in the name of the user who submitted it',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/cancel',
	endpoint: approval.instanceCancel,
	parameters: {
		approvalCode,
		instanceCode,
		userId: approvalUser,
		confirm: confirmEnd,
	},
	options: { userIdType: approverIdType },
	check: ({ userId, userIdType: type }) => checkUserIds([userId], type, 'User'),
	serialBy: (values) => `approval instance ${values.instanceCode}`,
	request: (values) => ({
		query: { user_id_type: values.userIdType },
		body: {
			approval_code: values.approvalCode,
			instance_code: values.instanceCode,
			user_id: values.userId,
		},
	}),
	data: (_answer, values) => ({ instance_code: values.instanceCode, canceled: true }),
	summary: (_data, values) => `Canceled instance ${values.instanceCode} for ${values.userId}`,
	sample: { instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71', canceled: true },
});
