import { locator } from '../locator';

const codeText = {
	label: 'Approval Code',
	description: 'The definition of the approval, as the address of its page in the admin shows it',
	placeholder: 'e.g. 7C468A54-8745-2245-9675-08B7C63E7A85',
	url: {
		pattern: /[?&]definitionCode=([\w-]+)/,
		placeholder:
			'e.g. https://www.feishu.cn/approval/admin/createApproval?definitionCode=7C468A54-8745-2245-9675-08B7C63E7A85',
	},
};

/** The approval definition. */
export const approvalCode = locator({ ...codeText, required: true });

/** The definition whose tasks are listed. */
export const optionalApprovalCode = locator(codeText);
