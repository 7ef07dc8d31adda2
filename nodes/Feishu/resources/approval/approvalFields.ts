import type { Field } from '../../../shared/fields';
import { choice, jsonValue, locator, USER_ID_TYPES } from '../../../shared/fields';
import { memberText, quoted, Refusal } from '../../../shared/values';

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
		label: 'User',
		description: `The user who ${who}; User ID Type says which kind of ID it is`,
		placeholder: 'e.g. f7cb567e',
		list: 'searchApprovalUsers',
		required: true,
	});
}

const department = locator({
	label: 'Department',
	description:
		"The user's department if they have several, by its department_id, which never starts with od-",
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
			`Department is ${quoted(id)}, which is not a department_id: those do not start with od-`,
			'Choose Department from the list, or give its department_id.',
		);
	},
};

const { open_id, union_id, user_id } = USER_ID_TYPES;

/** The types of ID an applicant can be given by (documentation: "Create an approval instance"). */
export const APPLICANT_ID_TYPES = { open_id, user_id };

/** What the user id of a new instance is: Feishu takes these two. */
export const applicantIdType = choice({
	label: 'User ID Type',
	description: 'Which kind of ID User is',
	options: APPLICANT_ID_TYPES,
	default: 'user_id',
});

/** What the user id of an approver is. */
export const approverIdType = choice({
	label: 'User ID Type',
	description: 'Which kind of ID User is',
	options: { open_id, union_id, user_id },
	default: 'user_id',
});

const FORM = {
	label: 'Form',
	description: 'The widgets of the form as a JSON array, each with its ID, type and value',
	placeholder: 'e.g. [{"id": "widget1", "type": "input", "value": "Laptop"}]',
};

const given = jsonValue(FORM);
const needed = jsonValue({ ...FORM, required: true });

/** The form as Feishu takes it: JSON text of a list of widgets. */
export const optionalForm: Field<string | undefined> = {
	label: FORM.label,
	property: given.property,
	read: (value) => {
		const form = given.read(value);
		return form === undefined ? undefined : formText(form);
	},
};

/** The same, where a form has to be given. */
export const requiredForm: Field<string> = {
	label: FORM.label,
	property: needed.property,
	read: (value) => formText(needed.read(value)),
};

/** @throws Refusal when it is not an array of widgets */
function formText(form: unknown): string {
	if (!Array.isArray(form)) refuseForm(`is ${quoted(form)}, which is not an array of widgets`);
	const widgets: unknown[] = form;
	const odd = widgets.findIndex((widget) => memberText(widget, 'id') === '');
	if (odd !== -1) refuseForm(`holds ${quoted(widgets[odd])}, which is not a widget with an ID`);
	return JSON.stringify(widgets);
}

function refuseForm(reason: string): never {
	throw new Refusal(
		`Form ${reason}`,
		'Give Form as a JSON array of widgets such as [{"id": "widget1", "type": "input", "value": "Laptop"}].',
	);
}
