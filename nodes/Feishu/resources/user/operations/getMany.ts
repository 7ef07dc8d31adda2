import { contact } from '../../../../shared/endpoints';
import { checkUserIds, list, userIdType } from '../../../../shared/fields';
import { chain, listed, readByIds } from '../../../../shared/operation';
import { USERS } from '../fields';

export const getMany = chain({
	value: 'getMany',
	name: 'Get Users',
	action: 'Get users',
	description: 'Get any number of users by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/batch',
	endpoints: [contact.userBatch],
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
			endpoint: contact.userBatch,
			idsKey: 'user_ids',
			typeKey: 'user_id_type',
			type,
		}),
	summary: (data, { userIdType: type }) => listed(data.items, USERS, type),
	sample: { ...contact.userBatch.sample() },
});
