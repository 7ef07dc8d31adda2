import { chain, endpoint, isObject, list, STANDARD_RATE } from '../../operation';
import {
	checkDepartmentIds,
	chunks,
	departmentIdType,
	leftOut,
	listed,
	readParts,
} from '../common';
import { DEPARTMENTS, departmentSample } from './fields';

/** Ids one call takes (documentation: "Get departments in batches"). */
const IDS_PER_CALL = 50;

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
	run: async ({ departmentIds, departmentIdType: type }, api) => {
		const asked = [...new Set(departmentIds)];
		const outcome = await readParts(api, {
			endpoint: getDepartments,
			parts: chunks(asked, IDS_PER_CALL),
			list: 'items',
			values: (ids) => ({ query: { department_ids: ids, department_id_type: type } }),
			asked: (ids) => ids,
		});
		const { items } = outcome.data;
		const found = Array.isArray(items) ? items.filter(isObject).map((item) => item[type]) : [];
		return { hint: leftOut(asked, new Set(found), 'ids'), ...outcome };
	},
	summary: (data, { departmentIdType: type }) => listed(data.items, DEPARTMENTS, type),
	sample: { items: [departmentSample] },
});
