import { chain, endpoint, list, STANDARD_RATE } from '../../../../shared/operation';
import { checkUserIds, listed, readByIds, userIdType } from '../../common';
import { USERS, userSample } from '../fields';

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
	run: async ({ userIds, userIdType: type }, api) =>
		await readByIds(api, userIds, {
			endpoint: getUsers,
			idsKey: 'user_ids',
			typeKey: 'user_id_type',
			type,
		}),
	summary: (data, { userIdType: type }) => listed(data.items, USERS, type),
	sample: { items: [userSample] },
});
