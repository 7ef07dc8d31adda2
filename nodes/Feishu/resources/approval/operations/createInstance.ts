import { approval, endpoint } from '../../../../shared/endpoints';
import { checkIdType, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import {
	applicantDepartment,
	APPLICANT_ID_TYPES,
	applicantIdType,
	approvalCode,
	approvalUser,
	requiredForm,
} from '../approvalFields';

/** "The uuid was used before" (documentation: "Generic error codes"). */
const CREATED_BEFORE = 60012;

export const createInstance = operation({
	value: 'createInstance',
	name: 'Create Approval Instance',
	action: 'Create approval instance',
	description: 'Submit the form of an approval in the name of a user',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/create',
	endpoint: endpoint(approval.instanceCreate, { repeat: 'key' }),
	parameters: {
		approvalCode,
		userId: approvalUser('submits the form'),
		form: requiredForm,
	},
	options: {
		departmentId: applicantDepartment,
		userIdType: applicantIdType,
		uuid: text({
			label: 'Idempotency Key',
			description:
				'Feishu creates one instance per key. The node makes a key of its own when this is empty.',
			maxLength: 64,
		}),
	},
	check: ({ userId, userIdType: type }) =>
		checkIdType(
			{ id: userId, label: 'User' },
			{ type, label: 'User ID Type', offers: APPLICANT_ID_TYPES },
		),
	request: (values, { key }) => ({
		body: {
			approval_code: values.approvalCode,
			user_id: values.userIdType === 'user_id' ? values.userId : undefined,
			open_id: values.userIdType === 'open_id' ? values.userId : undefined,
			department_id: values.departmentId,
			form: values.form,
			uuid: values.uuid ?? key(),
		},
	}),
	proof: 'instance_code',
	// A key of the node's own, or one that this call sent before, was used by this very instance.
	despite: ({ code, repeated = false }, values, { key }) =>
		code === CREATED_BEFORE && (values.uuid === undefined || repeated)
			? {
					data: {},
					remark: `The answer with its instance code was lost. Find the instance in the approval admin or with GET /open-apis/approval/v4/instances: its uuid is ${values.uuid ?? key()}.`,
				}
			: undefined,
	summary: ({ instance_code: code }, values) =>
		code === undefined
			? `The instance of approval ${values.approvalCode} was created by an earlier request`
			: `Created instance ${String(code)} of approval ${values.approvalCode} for ${values.userId}`,
});
