import { contact } from '../../../../shared/endpoints';
import { choice, locator, USER_ID_TYPES } from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';

/** The IDs that departments have (documentation: "member_id_type"). */
const DEPARTMENT_ID_TYPES = ['open_id', 'department_id'];

export const getMembers = listing({
	value: 'getMembers',
	name: 'List User Group Members',
	action: 'List user group members',
	description: 'List the IDs of the users, or of the departments, in a user group',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/group-member/simplelist',
	endpoint: contact.groupMemberSimplelist,
	pageSize: { default: 50, max: 100 },
	noun: ['member', 'members'],
	parameters: {
		groupId: locator({
			label: 'User Group',
			description: 'The user group whose members are listed; List User Groups tells its ID',
			list: 'searchUserGroups',
			placeholder: 'e.g. g128187',
			required: true,
		}),
	},
	options: {
		memberType: choice({
			label: 'Member Type',
			description: 'Which members are listed',
			options: { user: 'Users', department: 'Departments' },
			default: 'user',
		}),
		memberIdType: choice({
			label: 'Member ID Type',
			description: 'Which kind of ID the members are listed with',
			options: { ...USER_ID_TYPES, department_id: 'Department ID' },
			default: 'open_id',
		}),
	},
	check: ({ memberType, memberIdType }) => {
		const isOfDepartments = memberType === 'department';
		const fits = isOfDepartments
			? DEPARTMENT_ID_TYPES.includes(memberIdType)
			: memberIdType !== 'department_id';
		if (fits) return;
		throw new Refusal(
			`Member ID Type is "${memberIdType}", which ${isOfDepartments ? 'departments' : 'users'} do not have`,
			isOfDepartments
				? 'Set Member ID Type to Open ID or Department ID.'
				: 'Set Member Type to Departments, or choose another Member ID Type.',
		);
	},
	request: (values) => ({
		path: { group_id: values.groupId },
		query: { member_id_type: values.memberIdType, member_type: values.memberType },
	}),
	summary: (data, { groupId, memberType }) =>
		listed(
			data.memberlist,
			[`${memberType} of user group ${groupId}`, `${memberType}s of user group ${groupId}`],
			'member_id',
			data.has_more === true,
		),
});
