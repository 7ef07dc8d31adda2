import { CONTACT_NOTICE } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { MOST_DEPARTMENTS } from '../fields';
import { checkMove, departmentsText, move, moveEndpoints, moveFields } from '../moves';

export const addToDepartments = chain({
	value: 'addToDepartments',
	name: 'Add User to Departments',
	action: 'Add user to departments',
	description: 'Put a user into further departments; those they are in stay',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/patch',
	notice: CONTACT_NOTICE,
	identities: ['tenant'],
	endpoints: moveEndpoints,
	...moveFields,
	check: checkMove,
	// The departments are read before they are set, so one call for a user follows the other.
	serialBy: (values) => `user ${values.userId}`,
	run: async (values, api) =>
		await move(
			api,
			values,
			(current) => {
				const all = [...new Set([...current, ...values.departmentIds])];
				if (all.length <= MOST_DEPARTMENTS) return all;
				throw new Refusal(
					`The user would be in ${all.length} departments, but Feishu allows ${MOST_DEPARTMENTS}`,
					'Shorten Department IDs, or take the user out of other departments first.',
				);
			},
			'added',
		),
	summary: ({ added, department_ids: all }, values) =>
		Array.isArray(added) && added.length === 0
			? `User ${values.userId} was in the departments before; nothing was changed`
			: `Added user ${values.userId} to ${departmentsText(added)}; they are in ${departmentsText(all)} now`,
	sample: {
		user_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62',
		department_ids: ['od-4e6ac4d14bcd5071a37a39de902c7141', 'od-9f3ac4d14bcd5071a37a39de902c7141'],
		added: ['od-9f3ac4d14bcd5071a37a39de902c7141'],
	},
});
