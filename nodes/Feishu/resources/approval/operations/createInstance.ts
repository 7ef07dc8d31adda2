import type { IDataObject } from 'n8n-workflow';

import type { Outcome } from '../../../../shared/operation';
import { CallFailed, chain, endpoint, text } from '../../../../shared/operation';
import { checkIdType } from '../../common';
import {
	applicantDepartment,
	applicantIdType,
	approvalCode,
	approvalUser,
	formText,
	requiredForm,
} from '../approvalFields';

/** "The uuid was used before" (operations N17). */
const CREATED_BEFORE = 60012;

const createApprovalInstance = endpoint('POST /open-apis/approval/v4/instances', {
	rate: { perMinute: 100 },
	identities: ['tenant'],
	scopes: ['approval:instance', 'approval:approval'],
	repeat: 'key',
	goneCodes: [CREATED_BEFORE],
	assumed: { instance_code: '<instance_code>' },
});

export const createInstance = chain({
	value: 'createInstance',
	name: 'Create Approval Instance',
	action: 'Create approval instance',
	description: 'Submit the form of an approval in the name of a user',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/create',
	endpoints: [createApprovalInstance],
	notes: {
		[CREATED_BEFORE]: {
			hint: 'Change Idempotency Key, or use the instance that was created with it before.',
		},
	},
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
	check: (values) => {
		checkIdType(
			{ id: values.userId, label: 'User ID' },
			{ type: values.userIdType, label: 'User ID Type' },
		);
		formText(values.form);
	},
	run: async (values, api) => {
		const uuid = values.uuid ?? api.key();
		const result = await api.attempt(createApprovalInstance, {
			body: {
				approval_code: values.approvalCode,
				[values.userIdType]: values.userId,
				department_id: values.departmentId,
				form: formText(values.form),
				uuid,
			},
		});
		if ('answer' in result) return outcomeOf(result.answer, uuid);
		// A key of the node's own was used before only by an earlier try of this very call.
		if (result.failure.code === CREATED_BEFORE && values.uuid === undefined)
			return outcomeOf({}, uuid);
		throw new CallFailed(result.failure);
	},
	summary: ({ instance_code: code }, values) =>
		code === undefined
			? `The instance of approval ${values.approvalCode} was created by an earlier request`
			: `Created instance ${String(code)} of approval ${values.approvalCode} for ${values.userId}`,
	sample: { instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71' },
});

/** An answer without an instance code is a repetition Feishu recognised; it does not say the code again. */
function outcomeOf(answer: IDataObject, uuid: string): Outcome {
	if (answer.instance_code !== undefined) return { data: answer };
	return {
		data: answer,
		hint: `Look up the instance code in the approval admin, or with GET /open-apis/approval/v4/instances: the answer with the code was lost, but the instance with the uuid ${uuid} exists.`,
	};
}
