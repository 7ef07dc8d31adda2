import type { DepartmentIdType } from '../../lookups';
import { quoted, Refusal } from '../../values';
import { choice } from '../choice';
import { locator } from '../locator';

/** The id of the department that holds all others; it is the same in both types. */
export const ROOT_DEPARTMENT = '0';

/** What the department ids of an operation are. */
export const departmentIdType = choice<DepartmentIdType>({
	label: 'Department ID Type',
	description: 'Which kind of ID departments have, in the call and in its result',
	options: {
		open_department_id: ['Open Department ID', 'Given by Feishu; starts with od-'],
		department_id: ['Department ID', 'Given by the tenant; never starts with od-'],
	},
	default: 'open_department_id',
});

/** How every field that names one department is filled in. */
export const departmentLookup = {
	list: 'searchDepartments',
	placeholder: 'e.g. od-4e6ac4d14bcd5071',
};

/** The department an operation is about. */
export const departmentId = locator({
	label: 'Department',
	description: 'The department; 0 is the root, which holds all others',
	...departmentLookup,
	required: true,
});

/** What a department_id is made of (documentation: "Create a department"). */
const TENANT_ID = /^[a-zA-Z0-9][\w\-@.]{0,63}$/;

/**
 * Refuses names of departments, and ids that are clearly of the other type: Feishu gives every department an id
 * that starts with od-, and lets tenants choose no id that does (documentation: "Department resource").
 *
 * @param label of the field that holds the ids
 * @throws Refusal
 */
export function checkDepartmentIds(
	ids: readonly string[],
	type: DepartmentIdType,
	label: string,
): void {
	for (const id of ids.filter((one) => one !== ROOT_DEPARTMENT)) {
		if (!TENANT_ID.test(id)) refuseName(id, label);
		const actual = id.startsWith('od-') ? 'open_department_id' : 'department_id';
		if (actual === type) continue;
		throw new Refusal(
			`${label} ${quoted(id)} looks like ${actual}, but Department ID Type is ${type}`,
			`Set Department ID Type to ${actual}, or change ${label}. Names are not IDs: Search Departments finds the ID of a name.`,
		);
	}
}

function refuseName(name: string, label: string): never {
	throw new Refusal(
		`${label} ${quoted(name)} is not the ID of a department; names are not IDs`,
		`Give ${label} as IDs: Search Departments finds the ID of a name.`,
	);
}
