import { contact } from '../../../../shared/endpoints';
import { checkDepartmentIds, departmentIdType, list } from '../../../../shared/fields';
import { chain, listed, readByIds } from '../../../../shared/operation';
import { DEPARTMENTS } from '../fields';

export const getMany = chain({
	value: 'getMany',
	name: 'Get Departments',
	action: 'Get departments',
	description: 'Get any number of departments by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/batch',
	endpoints: [contact.departmentBatch],
	list: 'items',
	parameters: {
		departmentIds: list({
			label: 'Department IDs',
			description: 'IDs of departments, as a list or separated by commas',
			placeholder: 'e.g. od-4e6ac4d14bcd5071a37a39de902c7141',
			required: true,
		}),
	},
	options: { departmentIdType },
	check: (values) =>
		checkDepartmentIds(values.departmentIds, values.departmentIdType, 'Department IDs'),
	run: async ({ departmentIds, departmentIdType: type }, api) =>
		await readByIds(api, departmentIds, {
			endpoint: contact.departmentBatch,
			idsKey: 'department_ids',
			typeKey: 'department_id_type',
			type,
		}),
	summary: (data, { departmentIdType: type }) => listed(data.items, DEPARTMENTS, type),
	sample: { ...contact.departmentBatch.sample() },
});
