import { contact } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	departmentId,
	departmentIdType,
	userIdType,
} from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';
import { USERS } from '../fields';

export const findByDepartment = listing({
	value: 'findByDepartment',
	name: 'Find Users by Department',
	action: 'Find users by department',
	description: 'List the users who are directly in a department',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/find_by_department',
	endpoint: contact.userFindByDepartment,
	pageSize: { default: 10, max: 50 },
	noun: USERS,
	parameters: { departmentId },
	options: { userIdType, departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department'),
	request: (values) => ({
		query: {
			department_id: values.departmentId,
			user_id_type: values.userIdType,
			department_id_type: values.departmentIdType,
		},
	}),
	summary: (data, { userIdType: type }) => listed(data.items, USERS, type, data.has_more === true),
});
