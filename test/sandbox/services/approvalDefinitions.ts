import type { ServiceCall } from '../service';
import { refuse } from '../service';

/** A field of a form, as a definition shows it. */
export interface Control {
	readonly id: string;
	readonly custom_id?: string;
	readonly name: string;
	readonly type: string;
	readonly required?: boolean;
	readonly value?: unknown;
	readonly option?: unknown;
	readonly children?: readonly Control[];
}

export interface Definition {
	readonly approval_name: string;
	readonly status: string;
	readonly controls: readonly Control[];
	/** The user_id of the one who approves. */
	readonly approver: string;
	/** Whether the approver has to sign by hand. */
	readonly signed?: true;
}

const LAPTOP: readonly Control[] = [
	{ id: 'widget1', custom_id: 'reason', name: 'Reason', type: 'input', required: true },
	{ id: 'widget2', name: 'Notes', type: 'textarea' },
];

/** One field of each kind. */
const EXPENSE: readonly Control[] = [
	{ id: 'widgetNote', name: 'Hint', type: 'text', required: true, value: 'Give all receipts' },
	{ id: 'widgetReason', custom_id: 'reason', name: 'Reason', type: 'input', required: true },
	{ id: 'widgetCount', name: 'Days', type: 'number' },
	{ id: 'widgetPrice', name: 'Price', type: 'amount', value: 'CNY' },
	{ id: 'widgetDue', name: 'Due', type: 'date', value: 'YYYY-MM-DD hh:mm' },
	{ id: 'widgetTrip', name: 'Trip', type: 'dateInterval', value: { format: 'YYYY-MM-DD' } },
	{
		id: 'widgetKind',
		name: 'Kind',
		type: 'radioV2',
		option: [
			{ value: 'kind-hard', text: 'Hardware' },
			{ value: 'kind-soft', text: 'Software' },
		],
	},
	{
		id: 'widgetTags',
		name: 'Tags',
		type: 'checkboxV2',
		option: [
			{ value: 'tag-new', text: 'New' },
			{ value: 'tag-used', text: 'Used, repaired' },
		],
	},
	{ id: 'widgetWho', name: 'Colleagues', type: 'contact' },
	{ id: 'widgetUnit', name: 'Unit', type: 'department' },
	{ id: 'widgetPhone', name: 'Phone', type: 'telephone' },
	{ id: 'widgetDocument', name: 'Document', type: 'document' },
	{ id: 'widgetBefore', name: 'Earlier Approval', type: 'connect' },
	{ id: 'widgetOffers', name: 'Offers', type: 'attachmentV2' },
	{ id: 'widgetPhoto', name: 'Photo', type: 'image' },
	{
		id: 'widgetItems',
		name: 'Items',
		type: 'fieldList',
		children: [
			{ id: 'widgetItem', name: 'Item', type: 'input', required: true },
			{ id: 'widgetPieces', name: 'Pieces', type: 'number' },
		],
	},
	{ id: 'widgetLeave', name: 'Leave', type: 'leaveGroupV2' },
	{ id: 'widgetSame1', name: 'Remark', type: 'input' },
	{ id: 'widgetSame2', name: 'Remark', type: 'input' },
];

/** Laptops are approved by Ben; the other two cannot be started. */
const DEFINITIONS: Readonly<Record<string, Definition>> = {
	'AP-LAPTOP': definition('Laptop', 'ACTIVE'),
	'AP-EXPENSE': definition('Expense', 'ACTIVE', EXPENSE),
	'AP-OFF': definition('Switched off', 'INACTIVE'),
	'AP-FREE': definition('Free-form', 'ACTIVE', []),
	'AP-SIGNED': { ...definition('Contract', 'ACTIVE'), signed: true },
};

function definition(name: string, status: string, controls = LAPTOP): Definition {
	return { approval_name: name, status, controls, approver: 'ben01' };
}

/** @throws Refused for an approval that is not there */
export function definitionNamed(call: ServiceCall, code: string): Definition {
	return DEFINITIONS[code] ?? refuse(call, 1390002);
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const isTexts = (value: unknown): boolean =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What a value of each kind has to be (documentation: "Form control parameters of approval instances"). */
const FITS: Readonly<Record<string, (value: never, control: Control) => boolean>> = {
	input: (value: unknown) => typeof value === 'string',
	textarea: (value: unknown) => typeof value === 'string',
	number: (value: unknown) => typeof value === 'number',
	amount: (value: unknown) => typeof value === 'number',
	date: (value: string) => RFC_3339.test(value),
	dateInterval: (value: { start: string; end: string; interval: number }) =>
		RFC_3339.test(value.start) && RFC_3339.test(value.end) && typeof value.interval === 'number',
	radioV2: (value: string, control) => optionText(control, value) !== undefined,
	checkboxV2: (value: string[], control) =>
		isTexts(value) && value.every((one) => optionText(control, one) !== undefined),
	contact: isTexts,
	connect: isTexts,
	department: (value: Array<{ open_id: string }>) =>
		value.every(({ open_id: id }) => id.startsWith('od-')),
	telephone: (value: { countryCode: string; nationalNumber: string }) =>
		/^\+\d+$/.test(value.countryCode) && /^\d+$/.test(value.nationalNumber),
	document: (value: { token: string; type: string }) => value.type === 'docx',
	attachmentV2: isTexts,
	image: isTexts,
	fieldList: (value: Array<Array<{ id: string; value: never }>>, { children = [] }) =>
		value.every((row) => row.every((cell) => isFitting(cell, children))),
	leaveGroupV2: (value: unknown) => Array.isArray(value),
};

/** Whether a widget is one of the form, with a value that fits it. */
export function isFitting(
	{ id, value }: { id: string; value: never },
	controls: readonly Control[],
): boolean {
	const control = controls.find((one) => one.id === id || one.custom_id === id);
	return (
		control !== undefined && value !== undefined && FITS[control.type]?.(value, control) === true
	);
}

/** A choice as people read it. */
export function optionText({ option }: Control, value: string): string | undefined {
	const options = Array.isArray(option) ? option : [];
	return options.find((one) => one.value === value)?.text;
}
