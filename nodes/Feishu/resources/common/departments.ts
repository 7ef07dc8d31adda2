import { choice, locator, quoted, Refusal } from '../../../shared/operation';

export type DepartmentIdType = 'open_department_id' | 'department_id';

/** The id of the department that holds all others; it is the same in both types. */
export const ROOT_DEPARTMENT = '0';

/** What the department ids of an operation are. */
export const departmentIdType = choice<DepartmentIdType>({
	label: 'Department ID Type',
	description: 'What kind of ID the departments have, in the call and in its result',
	options: {
		open_department_id: ['Open Department ID', 'Given by Feishu; starts with od-'],
		department_id: ['Department ID', 'Given by the tenant; never starts with od-'],
	},
	default: 'open_department_id',
});

/** How every field that names one department is filled in. */
export const departmentLookup = {
	list: 'searchDepartments',
	placeholder: 'e.g. od-4e6ac4d14bcd5071a37a39de902c7141',
};

/** The department an operation is about. */
export const departmentId = locator({
	label: 'Department ID',
	description: 'The department; 0 is the root, which holds all others',
	...departmentLookup,
	required: true,
});

/**
 * Refuses department ids that are clearly of the other type: Feishu gives every department an id
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
		const actual = id.startsWith('od-') ? 'open_department_id' : 'department_id';
		if (actual === type) continue;
		throw new Refusal(
			`${label} ${quoted(id)} looks like ${actual}, but Department ID Type is ${type}`,
			`Set Department ID Type to ${actual}, or change ${label}.`,
		);
	}
}
