import { chain, endpoint, list, STANDARD_RATE } from '../../../../shared/operation';
import { checkDepartmentIds, departmentIdType, listed, readByIds } from '../../common';
import { DEPARTMENTS, departmentSample } from '../fields';

/** Departments by id, up to 50 a call. */
export const getDepartments = endpoint('GET /open-apis/contact/v3/departments/batch', {
	rate: STANDARD_RATE,
	identities: ['tenant', 'user'],
	scopes: ['contact:contact.base:readonly'],
	repeat: 'read',
});

export const getMany = chain({
	value: 'getMany',
	name: 'Get Departments',
	action: 'Get departments',
	description: 'Get any number of departments by their IDs',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/batch',
	endpoints: [getDepartments],
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
			endpoint: getDepartments,
			idsKey: 'department_ids',
			typeKey: 'department_id_type',
			type,
		}),
	summary: (data, { departmentIdType: type }) => listed(data.items, DEPARTMENTS, type),
	sample: { items: [departmentSample] },
});
