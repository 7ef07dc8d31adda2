import { chain, collectPages, endpoint } from '../../../../shared/operation';
import {
	checkDepartmentIds,
	CONTACT_PAGING,
	departmentId,
	departmentIdType,
	listed,
} from '../../common';
import { DEPARTMENTS, departmentSample } from '../fields';

const parentDepartments = endpoint('GET /open-apis/contact/v3/departments/parent', {
	// Of the special tier, whose number Feishu does not publish.
	rate: { perSecond: 5 },
	identities: ['tenant', 'user'],
	scopes: [
		'contact:contact.base:readonly',
		'contact:department.organize:readonly',
		'contact:contact:access_as_app',
		'contact:contact:readonly',
		'contact:contact:readonly_as_app',
	],
	repeat: 'read',
});

export const getParents = chain({
	value: 'getParents',
	name: 'Get Parent Department',
	action: 'Get parent department',
	description:
		'Get the departments above a department, from its parent upwards; the root itself is not listed',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/parent',
	endpoints: [parentDepartments],
	list: 'items',
	parameters: { departmentId },
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department ID'),
	run: async (values, api) => ({
		data: await collectPages({
			api,
			endpoint: parentDepartments,
			paging: CONTACT_PAGING,
			request: {
				query: {
					department_id: values.departmentId,
					department_id_type: values.departmentIdType,
				},
			},
		}),
	}),
	summary: (data, { departmentId: id, departmentIdType: type }) =>
		`${listed(data.items, DEPARTMENTS, type)} above department ${id}`,
	sample: { items: [departmentSample], has_more: false },
});
