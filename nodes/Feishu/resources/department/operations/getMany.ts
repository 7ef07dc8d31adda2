import { contact } from '../../../../shared/endpoints';
import { checkDepartmentIds, departmentIdType, list } from '../../../../shared/fields';
import { leftOut, listed, missingIds, splitting } from '../../../../shared/operation';
import { chunks } from '../../../../shared/values';
import { DEPARTMENTS } from '../fields';

/** Ids one call takes (documentation: "Get departments in batches"). */
const IDS_PER_CALL = 50;

export const getMany = splitting({
	value: 'getMany',
	name: 'Get Departments',
	action: 'Get departments',
	description: 'Get any number of departments by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/batch',
	endpoint: contact.departmentBatch,
	list: 'items',
	parameters: {
		departmentIds: list({
			label: 'Department IDs',
			description: 'IDs of departments, as a list or separated by commas',
			placeholder: 'e.g. od-4e6ac4d14bcd5071',
			required: true,
		}),
	},
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds(values.departmentIds, values.departmentIdType, 'Department IDs'),
	parts: ({ departmentIds }) => chunks([...new Set(departmentIds)], IDS_PER_CALL),
	asked: (ids) => ids,
	request: (ids, { departmentIdType: type }) => ({
		query: { department_ids: ids, department_id_type: type },
	}),
	remark: ({ items }, { departmentIds, departmentIdType: type }) =>
		leftOut(missingIds([...new Set(departmentIds)], items, type), 'IDs'),
	summary: (data, { departmentIdType: type }) => listed(data.items, DEPARTMENTS, type),
});
