import { contact } from '../../../../shared/endpoints';
import { checkDepartmentIds, departmentId, departmentIdType } from '../../../../shared/fields';
import { listed, operation } from '../../../../shared/operation';
import { DEPARTMENTS } from '../fields';

export const getParents = operation({
	value: 'getParents',
	name: 'Get Parent Department',
	action: 'Get parent department',
	description:
		'Get the departments above a department, from its parent upwards; the root itself is not listed',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/parent',
	endpoint: contact.departmentParent,
	allPages: DEPARTMENTS,
	list: 'items',
	parameters: { departmentId },
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department'),
	request: ({ departmentId: id, departmentIdType: type }) => ({
		query: { department_id: id, department_id_type: type },
	}),
	summary: (data, { departmentId: id, departmentIdType: type }) =>
		listed(data.items, [`department above ${id}`, `departments above ${id}`], type),
	sample: { items: contact.departmentParent.sample().items ?? [], has_more: false },
});
