import type { IDataObject } from 'n8n-workflow';

import { jsonObject } from '../../../shared/fields';
import { quoted, Refusal, textsIn } from '../../../shared/values';

/** Who approves at the nodes whose approvers the applicant chooses. */
export const nodeApprovers = jsonObject({
	label: 'Node Approvers',
	description:
		'Users by the ID of the node, for nodes whose approvers the applicant chooses: Get Approval Definition names them. The kind of ID is that of User ID Type.',
	placeholder: 'e.g. {"46e6d96cfa756980907209209ec03b64": ["f7cb567e"]}',
});

/** The members of a new instance that name these users; none where none were given. @throws Refusal */
export function chosenApprovers(given: IDataObject | undefined, type: string): IDataObject {
	if (given === undefined) return {};
	const nodes = Object.entries(given).map(([key, users]) => {
		const value = textsIn(Array.isArray(users) ? users : [users]);
		if (value.length > 0) return { key, value };
		throw new Refusal(
			`Node Approvers holds ${quoted(users)} for ${quoted(key)}, which is not a list of users`,
			'Give Node Approvers as {"<node ID>": ["<user ID>"]}.',
		);
	});
	return type === 'open_id'
		? { node_approver_open_id_list: nodes }
		: { node_approver_user_id_list: nodes };
}
