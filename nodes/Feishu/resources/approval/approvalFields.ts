import type { Field } from '../../../shared/operation';
import { choice, isObject, jsonValue, locator, quoted, Refusal } from '../../../shared/operation';
import { USER_ID_TYPES } from '../common';

/** The approval definition. */
export const approvalCode = locator({
	label: 'Approval Code',
	description: 'The definition of the approval, as the address of its page in the admin shows it',
	placeholder: 'e.g. 7C468A54-8745-2245-9675-08B7C63E7A85',
	url: {
		pattern: /[?&]definitionCode=([\w-]+)/,
		placeholder:
			'e.g. https://www.feishu.cn/approval/admin/createApproval?definitionCode=7C468A54-8745-2245-9675-08B7C63E7A85',
	},
	required: true,
});

/** @param who completes the description, e.g. `submits the form` */
export function approvalUser(who: string) {
	return locator({
		label: 'User ID',
		description: `The user who ${who}, by the kind of ID that User ID Type names`,
		placeholder: 'e.g. f7cb567e',
		list: 'searchApprovalUsers',
		required: true,
	});
}

const department = locator({
	label: 'Department ID',
	description: "The user's department if he has several, as a department_id without od-",
	placeholder: 'e.g. 9293493ccacbdb9a',
	list: 'searchApprovalDepartments',
});

/** The department of the user; the approval service does not take its open_department_id. */
export const applicantDepartment: Field<string | undefined> = {
	...department,
	read: (given) => {
		const id = department.read(given);
		if (id === undefined || !id.startsWith('od-')) return id;
		throw new Refusal(
			`Department ID is ${quoted(id)}, which is not a department_id: those do not start with od-`,
			'Choose Department ID from the list, or give the department_id of the department.',
		);
	},
};

const { open_id, union_id, user_id } = USER_ID_TYPES;

/** What the user id of a new instance is: Feishu takes these two. */
export const applicantIdType = choice({
	label: 'User ID Type',
	description: 'What kind of ID User ID is',
	options: { open_id, user_id },
	default: 'user_id',
});

/** What the user id of an approver is. */
export const approverIdType = choice({
	label: 'User ID Type',
	description: 'What kind of ID User ID is',
	options: { open_id, union_id, user_id },
	default: 'user_id',
});

const FORM = {
	label: 'Form',
	description: 'The controls of the form, each with its ID, type and value, as JSON',
	placeholder: 'e.g. the form array of the definition, each control with its value',
};

export const requiredForm = jsonValue({ ...FORM, required: true });
export const optionalForm = jsonValue(FORM);

/**
 * The form as Feishu takes it: JSON text of an array of controls. A single control counts as an array of one.
 * @throws Refusal when it is something else
 */
export function formText(given: unknown): string {
	const controls: unknown[] = Array.isArray(given) ? given : [given];
	const strange = controls.findIndex((control) => !isObject(control));
	if (strange === -1) return JSON.stringify(controls);
	throw new Refusal(
		`Form holds ${quoted(controls[strange])}, which is not a control`,
		'Give Form as a JSON array of controls such as [{"id": "widget1", "type": "input", "value": "Laptop"}].',
	);
}
