import { listing, locator } from '../../../../shared/operation';
import {
	checkDepartmentIds,
	childDepartments,
	CONTACT_PAGING,
	departmentIdType,
	departmentLookup,
	listed,
	ROOT_DEPARTMENT,
} from '../../common';
import { DEPARTMENTS, departmentSample } from '../fields';

export const getChildren = listing({
	value: 'getChildren',
	name: 'Get Child Departments',
	action: 'Get child departments',
	description: 'List the departments directly below a department',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/children',
	endpoint: childDepartments,
	paging: CONTACT_PAGING,
	pageSize: { default: 50, max: 100 },
	noun: DEPARTMENTS,
	parameters: {
		departmentId: locator({
			label: 'Department ID',
			description: 'The department above them; 0 is the root, which holds all others',
			...departmentLookup,
			default: ROOT_DEPARTMENT,
		}),
	},
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department ID'),
	request: (values) => ({
		path: { department_id: values.departmentId },
		query: { department_id_type: values.departmentIdType },
	}),
	summary: (data, { departmentIdType: type }) =>
		listed(data.items, DEPARTMENTS, type, data.has_more === true),
	sample: { items: [departmentSample] },
});
