import { contact } from '../../../../shared/endpoints';
import {
	checkDepartmentIds,
	departmentIdType,
	departmentLookup,
	locator,
	ROOT_DEPARTMENT,
} from '../../../../shared/fields';
import { listed, listing } from '../../../../shared/operation';
import { DEPARTMENTS } from '../fields';

export const getChildren = listing({
	value: 'getChildren',
	name: 'Get Child Departments',
	action: 'Get child departments',
	description: 'List the departments directly below a department',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/children',
	endpoint: contact.departmentChildren,
	pageSize: { default: 50, max: 100 },
	noun: DEPARTMENTS,
	parameters: {
		departmentId: locator({
			label: 'Department',
			description: 'The department above them; 0 is the root, which holds all others',
			...departmentLookup,
			default: ROOT_DEPARTMENT,
		}),
	},
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department'),
	request: (values) => ({
		path: { department_id: values.departmentId },
		query: { department_id_type: values.departmentIdType },
	}),
	summary: (data, { departmentIdType: type }) =>
		listed(data.items, DEPARTMENTS, type, data.has_more === true),
});
