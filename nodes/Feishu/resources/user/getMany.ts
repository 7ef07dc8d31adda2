import { chain, endpoint, isObject, list, STANDARD_RATE } from '../../operation';
import { checkUserIds, chunks, leftOut, listed, readParts, userIdType } from '../common';
import { USERS, userSample } from './fields';

/** Ids one call takes (documentation: "Get users in batches"). */
const IDS_PER_CALL = 50;

const getUsers = endpoint('GET /open-apis/contact/v3/users/batch', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['contact:contact.base:readonly'],
	repeat: 'read',
});

export const getMany = chain({
	value: 'getMany',
	name: 'Get Users',
	action: 'Get users',
	description: 'Get any number of users by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch',
	endpoints: [getUsers],
	list: 'items',
	parameters: {
		userIds: list({
			label: 'User IDs',
			description: 'IDs of users, as a list or separated by commas',
			placeholder: 'e.g. ou_6yf8af6bgb9100449565764t3382b168',
			required: true,
		}),
	},
	options: { userIdType },
	check: (values) => checkUserIds(values.userIds, values.userIdType, 'User IDs'),
	run: async ({ userIds, userIdType: type }, api) => {
		const asked = [...new Set(userIds)];
		const outcome = await readParts(api, {
			endpoint: getUsers,
			parts: chunks(asked, IDS_PER_CALL),
			list: 'items',
			values: (ids) => ({ query: { user_ids: ids, user_id_type: type } }),
			asked: (ids) => ids,
		});
		const { items } = outcome.data;
		const found = Array.isArray(items) ? items.filter(isObject).map((item) => item[type]) : [];
		return { hint: leftOut(asked, new Set(found), 'ids'), ...outcome };
	},
	summary: (data, { userIdType: type }) => listed(data.items, USERS, type),
	sample: { items: [userSample] },
});
