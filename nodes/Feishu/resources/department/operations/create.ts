import { contact, endpoint } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	checkUserIds,
	CONTACT_NOTICE,
	departmentIdType,
	departmentLookup,
	flag,
	locator,
	ROOT_DEPARTMENT,
	text,
	userIdType,
} from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText, named } from '../../../../shared/values';
import { checkUnits, i18nName, leaderUserId, requiredName, STRUCTURE, unitIds } from '../fields';

export const create = operation({
	value: 'create',
	name: 'Create Department',
	action: 'Create department',
	description: 'Add a department to the organization',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/create',
	notice: CONTACT_NOTICE,
	endpoint: endpoint(contact.departmentCreate, { repeat: 'key' }),
	parameters: { name: requiredName },
	options: {
		parentDepartmentId: locator({
			label: 'Parent Department',
			description: 'The department above the new one; 0 is the root',
			...departmentLookup,
			default: ROOT_DEPARTMENT,
		}),
		departmentIdType,
		i18nName,
		leaderUserId,
		order: text({
			label: 'Order',
			description:
				'The place among the departments beside it, smallest number first; no two may share a number',
			placeholder: 'e.g. 100',
			pattern: { test: /^\d+$/, expected: 'a whole number of at least 0' },
		}),
		unitIds,
		createGroupChat: flag({
			label: 'Create Group Chat',
			description: 'Whether to create a group chat for the department',
		}),
		userIdType,
	},
	check: (values) => {
		const { parentDepartmentId, leaderUserId: leader } = values;
		checkDepartmentIds([parentDepartmentId], values.departmentIdType, 'Parent Department');
		if (leader !== undefined) checkUserIds([leader], values.userIdType, 'Leader');
		checkUnits(values.unitIds);
	},
	serialBy: () => STRUCTURE,
	request: (values, { key }) => ({
		query: {
			user_id_type: values.userIdType,
			department_id_type: values.departmentIdType,
			client_token: key(),
		},
		body: {
			name: values.name,
			i18n_name: values.i18nName,
			parent_department_id: values.parentDepartmentId,
			leader_user_id: values.leaderUserId,
			order: values.order,
			unit_ids: values.unitIds,
			create_group_chat: values.createGroupChat,
		},
	}),
	proof: 'department.open_department_id',
	summary: ({ department }, { name, parentDepartmentId }) =>
		`Created ${named('department', name, memberText(department, 'open_department_id'))} below ${parentDepartmentId === ROOT_DEPARTMENT ? 'the root department' : `department ${parentDepartmentId}`}`,
});
