import { approval, CallFailed, endpoint } from '../../../../shared/endpoints';
import { approvalCode, checkIdType, text, timezone } from '../../../../shared/fields';
import { chain, unlessProven } from '../../../../shared/operation';
import {
	applicantDepartment,
	APPLICANT_ID_TYPES,
	applicantIdType,
	approvalUser,
} from '../approvalFields';
import { chosenApprovers, nodeApprovers } from '../chosenApprovers';
import { builtForm, formMode, requiredForm, uploadFile } from '../form';

/** "The uuid was used before" (documentation: "Generic error codes"). */
const CREATED_BEFORE = 60012;

const creation = endpoint(approval.instanceCreate, { repeat: 'key' });

export const createInstance = chain({
	value: 'createInstance',
	name: 'Create Approval Instance',
	action: 'Create approval instance',
	description: 'Submit the form of an approval in the name of a user',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/create',
	endpoints: [creation, approval.approvalGet, uploadFile],
	parameters: {
		approvalCode,
		userId: approvalUser,
		formMode,
		form: requiredForm,
	},
	options: {
		departmentId: applicantDepartment,
		nodeApprovers,
		timezone: timezone(),
		userIdType: applicantIdType,
		uuid: text({
			label: 'Idempotency Key',
			description:
				'Feishu creates one instance per key. The node makes a key of its own when this is empty.',
			maxLength: 64,
		}),
	},
	check: ({ userId, nodeApprovers: approvers, userIdType: type }) => {
		checkIdType(
			{ id: userId, label: 'User' },
			{ type, label: 'User ID Type', offers: APPLICANT_ID_TYPES },
		);
		chosenApprovers(approvers, type);
	},
	run: async (values, api) => {
		const { approvalCode: code, form, userIdType: type, timezone: zone, uuid } = values;
		const built =
			'text' in form ? { ...form, remark: '' } : await builtForm(api, form, { code, zone });
		const result = await api.attempt(creation, {
			body: {
				approval_code: code,
				user_id: type === 'user_id' ? values.userId : undefined,
				open_id: type === 'open_id' ? values.userId : undefined,
				department_id: values.departmentId,
				form: built.text,
				...chosenApprovers(values.nodeApprovers, type),
				uuid: uuid ?? api.key(),
			},
		});
		if ('answer' in result) {
			const doubt = unlessProven(api, result.answer, 'instance_code');
			return doubt ?? { data: { ...result.answer }, remark: built.remark };
		}
		// A key of the node's own, or one that this call sent before, was used by this very instance.
		const { code: reason, repeated = false } = result.failure;
		if (reason !== CREATED_BEFORE || (uuid !== undefined && !repeated)) {
			throw new CallFailed(result.failure);
		}
		return {
			data: {},
			remark: `The answer with its instance code was lost. Find the instance in the approval admin or with GET /open-apis/approval/v4/instances: its uuid is ${uuid ?? api.key()}.`,
		};
	},
	summary: ({ instance_code: code }, values) =>
		code === undefined
			? `The instance of approval ${values.approvalCode} was created by an earlier request`
			: `Created instance ${String(code)} of approval ${values.approvalCode} for ${values.userId}`,
	sample: creation.sample(),
});
