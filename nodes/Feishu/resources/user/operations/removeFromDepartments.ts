import { CONTACT_NOTICE } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { checkMove, departmentsText, move, moveEndpoints, moveFields } from '../moves';

export const removeFromDepartments = chain({
	value: 'removeFromDepartments',
	name: 'Remove User from Departments',
	action: 'Remove user from departments',
	description: 'Take a user out of departments; the others they are in stay, one at least',
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
				const left = current.filter((id) => !values.departmentIds.includes(id));
				if (left.length > 0 || current.length === 0) return left;
				throw new Refusal(
					`The user would be in no department: they are only in ${current.join(', ')}`,
					'Add the user to another department first, or shorten Department IDs.',
				);
			},
			'removed',
		),
	summary: ({ removed, department_ids: all }, values) =>
		Array.isArray(removed) && removed.length === 0
			? `User ${values.userId} is in none of the departments; nothing was changed`
			: `Took user ${values.userId} out of ${departmentsText(removed)}; they are in ${departmentsText(all)} now`,
	sample: {
		user_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62',
		department_ids: ['od-4e6ac4d14bcd5071a37a39de902c7141'],
		removed: ['od-9f3ac4d14bcd5071a37a39de902c7141'],
	},
});
