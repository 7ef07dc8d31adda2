import { contact } from '../../../../shared/endpoints';
import { checkUserIds, list, userIdType } from '../../../../shared/fields';
import { leftOut, listed, missingIds, splitting } from '../../../../shared/operation';
import { chunks } from '../../../../shared/values';
import { USERS } from '../fields';

/** Ids one call takes (documentation: "Get users in batches"). */
const IDS_PER_CALL = 50;

export const getMany = splitting({
	value: 'getMany',
	name: 'Get Users',
	action: 'Get users',
	description: 'Get any number of users by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch',
	endpoint: contact.userBatch,
	list: 'items',
	parameters: {
		userIds: list({
			label: 'User IDs',
			description: 'IDs of users, as a list or separated by commas',
			placeholder: 'e.g. ou_6yf8af6bgb',
			required: true,
		}),
	},
	options: { userIdType },
	check: (values) => checkUserIds(values.userIds, values.userIdType, 'User IDs'),
	parts: ({ userIds }) => chunks([...new Set(userIds)], IDS_PER_CALL),
	asked: (ids) => ids,
	request: (ids, { userIdType: type }) => ({ query: { user_ids: ids, user_id_type: type } }),
	remark: ({ items }, { userIds, userIdType: type }) =>
		leftOut(missingIds([...new Set(userIds)], items, type), 'IDs'),
	summary: (data, { userIdType: type }) => listed(data.items, USERS, type),
});
