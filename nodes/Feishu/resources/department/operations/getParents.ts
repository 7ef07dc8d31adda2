import { contact } from '../../../../shared/endpoints';
import { checkDepartmentIds, departmentId, departmentIdType } from '../../../../shared/fields';
import { readList, shaped } from '../../../../shared/kits';
import { brokenOff, chain, listed } from '../../../../shared/operation';
import { figure } from '../../../../shared/values';

export const getParents = chain({
	value: 'getParents',
	name: 'Get Parent Department',
	action: 'Get parent department',
	description:
		'Get the departments above a department, from its parent upwards; the root itself is not listed',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/parent',
	endpoints: [contact.departmentParent],
	list: 'items',
	parameters: { departmentId },
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds([values.departmentId], values.departmentIdType, 'Department'),
	run: async (values, api) => {
		const query = {
			department_id: values.departmentId,
			department_id_type: values.departmentIdType,
		};
		const endpoint = contact.departmentParent;
		const read = await readList({ api, endpoint, request: { query } }, {});
		const data = shaped('items', read);
		if (read.failure === undefined) return { data };
		const step = `reading on after ${figure(read.elements.length)} departments`;
		return brokenOff(data, read.failure, step, 'Repeat the call: items in Data holds only a part.');
	},
	summary: (data, { departmentId: id, departmentIdType: type }) =>
		listed(data.items, [`department above ${id}`, `departments above ${id}`], type),
	sample: { items: contact.departmentParent.sample().items ?? [], has_more: false },
});
