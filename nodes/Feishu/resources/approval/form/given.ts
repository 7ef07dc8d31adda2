import type { Field, InputFile, Item } from '../../../../shared/fields';
import { choice, jsonValue, mapper } from '../../../../shared/fields';
import { isObject, memberText, quoted, Refusal } from '../../../../shared/values';

const FORM = {
	label: 'Form',
	description:
		'Values by the names of the fields as a JSON object, or the widgets of the form as a JSON list, each with its ID, type and value',
	placeholder: 'e.g. {"Reason": "New laptop", "Price": 1200}',
};

const given = jsonValue(FORM);

/** The form as Feishu takes it, or values by field that become it. */
export type GivenForm =
	| { readonly text: string }
	| {
			readonly fields: Readonly<Record<string, unknown>>;
			/** Whether values that no field of the form takes are left out: those of an input item as it came. */
			readonly lenient: boolean;
			/** A file of the input item; undefined when it has none of that name. */
			file(name: string): InputFile | undefined;
			/** Names of the files of the input item. */
			readonly files: readonly string[];
	  };

/** How the form of the node asks for the values. */
export const formMode = choice({
	label: 'Form Mode',
	description: 'How the values are asked for; they are converted in the same way',
	options: {
		fields: ['Fill In Each Field', 'One field for each field of the approval'],
		json: 'JSON',
	},
	default: 'json',
});

const mapped = mapper({
	...FORM,
	columns: 'getApprovalFields',
	dependsOn: ['approvalCode.value'],
	unchosen: 'Fill in Approval Code to see the fields of its form.',
	chosenBy: 'formMode',
	chosenAs: 'fields',
	words: { singular: 'field', plural: 'fields' },
	required: true,
});

/** The values of a new instance. */
export const requiredForm: Field<GivenForm> = {
	label: mapped.label,
	property: mapped.property,
	forms: mapped.forms,
	read: (value, item) => {
		const isMapper = isObject(value) && typeof value.mappingMode === 'string';
		const form = isMapper ? mapped.read(value, item) : given.read(value, item);
		if (form === undefined) throw new Refusal('Form is empty', 'Fill in Form.');
		const lenient = isMapper && value.mappingMode === 'autoMapInputData';
		if (isObject(form) && !isMapper && isWidget(form)) return { text: formText(form) };
		return isObject(form) ? byField(form, lenient, item) : { text: formText(form) };
	},
};

/** The form that an approver changes: JSON text of a list of widgets. */
export const optionalForm: Field<string | undefined> = {
	label: FORM.label,
	property: {
		...given.property,
		description: 'The widgets of the form as a JSON list, each with its ID, type and value',
		placeholder: 'e.g. the form array of the definition, each widget with its value',
	},
	read: (value) => {
		const form = given.read(value);
		return form === undefined ? undefined : formText(form);
	},
};

function byField(
	fields: Readonly<Record<string, unknown>>,
	lenient: boolean,
	item: Item | undefined,
): GivenForm {
	return { fields, lenient, file: (name) => item?.file(name), files: item?.files ?? [] };
}

/** A widget that stands in no list is not a value by the name of a field. */
function isWidget(form: Readonly<Record<string, unknown>>): boolean {
	return ['id', 'type', 'value'].every((name) => name in form);
}

/** @throws Refusal when it is no list of widgets */
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
