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
import { memberText } from '../../../../shared/values';
import { checkUnits, i18nName, leaderUserId, requiredName, STRUCTURE, unitIds } from '../fields';

export const create = operation({
	value: 'create',
	name: 'Create Department',
	action: 'Create department',
	description: 'Add a department to the organisation',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/create',
	notice: CONTACT_NOTICE,
	endpoint: endpoint(contact.departmentCreate, { repeat: 'key' }),
	parameters: { name: requiredName },
	options: {
		parentDepartmentId: locator({
			label: 'Parent Department ID',
			description: 'Where the department goes; 0 is the root',
			...departmentLookup,
			default: ROOT_DEPARTMENT,
		}),
		departmentIdType,
		i18nName,
		leaderUserId,
		order: text({
			label: 'Order',
			description: 'The place among its siblings, smallest first; no two siblings may share it',
			placeholder: 'e.g. 100',
			pattern: { test: /^\d+$/, expected: 'a whole number of at least 0' },
		}),
		unitIds,
		createGroupChat: flag({
			label: 'Create Group Chat',
			description: 'Whether to create a group chat of the department',
		}),
		userIdType,
	},
	check: (values) => {
		const { parentDepartmentId, leaderUserId: leader } = values;
		checkDepartmentIds([parentDepartmentId], values.departmentIdType, 'Parent Department ID');
		if (leader !== undefined) checkUserIds([leader], values.userIdType, 'Leader User ID');
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
		`Created department ${name} (${memberText(department, 'open_department_id')}) below department ${parentDepartmentId}`,
});
