import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, contact } from '../../../../shared/endpoints';
import type { UserIdType } from '../../../../shared/fields';
import { checkUserIds, confirm, CONTACT_NOTICE, userIdType } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { isObject } from '../../../../shared/values';
import { userId } from '../fields';
import { checkSuccessors, estateOf, successorFields } from '../successors';

export const deleteUser = chain({
	value: 'delete',
	name: 'Delete User',
	action: 'Delete user',
	description: 'Make a user leave the tenant, and hand on what they own',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/delete',
	notice: CONTACT_NOTICE,
	identities: ['tenant'],
	endpoints: [contact.userDelete, contact.userGet],
	parameters: {
		userId,
		confirm: confirm('make the user leave the tenant'),
	},
	options: { ...successorFields, userIdType },
	check: (values) => {
		checkUserIds([values.userId], values.userIdType, 'User ID');
		checkSuccessors(values);
	},
	serialBy: (values) => `user ${values.userId}`,
	run: async (values, api) => {
		const { userId: id, userIdType: type } = values;
		const result = await api.attempt(contact.userDelete, {
			path: { user_id: id },
			query: { user_id_type: type },
			body: estateOf(values),
		});
		if ('failure' in result) {
			const { failure } = result;
			// What Feishu says of a user who has left is not documented, but it tells that they have.
			if (failure.repeated !== true || !(await hasLeft(api, id, type)))
				throw new CallFailed(failure);
		}
		return { data: { user_id: id, deleted: true } };
	},
	summary: (_data, { userId: id, successorId }) =>
		`Deleted user ${id}${successorId === undefined ? '' : `, and handed on what they own to ${successorId}`}`,
	sample: { user_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62', deleted: true },
});

async function hasLeft(api: FeishuApi, id: string, type: UserIdType): Promise<boolean> {
	const result = await api.attempt(contact.userGet, {
		path: { user_id: id },
		query: { user_id_type: type },
	});
	const status = 'answer' in result ? result.answer.user?.status : undefined;
	return isObject(status) && status.is_resigned === true;
}
