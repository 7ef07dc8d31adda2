import { approval, CallFailed, endpoint } from '../../../../shared/endpoints';
import { checkIdType, text } from '../../../../shared/fields';
import { chain, unproven } from '../../../../shared/operation';
import {
	applicantDepartment,
	applicantIdType,
	approvalCode,
	approvalUser,
	requiredForm,
} from '../approvalFields';

/** "The uuid was used before" (documentation: "Generic error codes"). */
const CREATED_BEFORE = 60012;

const instanceCreate = endpoint(approval.instanceCreate, { repeat: 'key' });

export const createInstance = chain({
	value: 'createInstance',
	name: 'Create Approval Instance',
	action: 'Create approval instance',
	description: 'Submit the form of an approval in the name of a user',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/create',
	endpoints: [instanceCreate],
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
		checkIdType({ id: userId, label: 'User' }, { type, label: 'User ID Type' }),
	run: async (values, api) => {
		const { userId, userIdType: type } = values;
		const uuid = values.uuid ?? api.key();
		const result = await api.attempt(instanceCreate, {
			body: {
				approval_code: values.approvalCode,
				user_id: type === 'user_id' ? userId : undefined,
				open_id: type === 'open_id' ? userId : undefined,
				department_id: values.departmentId,
				form: values.form,
				uuid,
			},
		});
		if ('answer' in result) {
			const { answer } = result;
			return answer.instance_code === undefined
				? unproven(answer, 'instance_code')
				: { data: answer };
		}
		// A key of the node's own, or one that this call sent before, was used by this very instance.
		const { code, repeated = false } = result.failure;
		const isOwn = values.uuid === undefined || repeated;
		if (code !== CREATED_BEFORE || !isOwn) throw new CallFailed(result.failure);
		return {
			data: {},
			remark: `The answer with its instance code was lost. Find the instance in the approval admin or with GET /open-apis/approval/v4/instances: its uuid is ${uuid}.`,
		};
	},
	summary: ({ instance_code: code }, values) =>
		code === undefined
			? `The instance of approval ${values.approvalCode} was created by an earlier request`
			: `Created instance ${String(code)} of approval ${values.approvalCode} for ${values.userId}`,
	sample: { ...approval.instanceCreate.sample() },
});
