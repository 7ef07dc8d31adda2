import type { FormField } from '../../../../shared/lookups';
import { isObject, parsedJson } from '../../../../shared/values';
import { dateInterval, dateText } from './dates';
import { filesOf } from './fileValues';
import { amountOf, numberOf, phoneOf } from './numbers';
import { contactsOf, departmentsOf, documentOf } from './people';
import { rowsOf } from './rows';
import { idsOf, optionOf, optionsOf, textOf } from './texts';
import type { Conversion, Widget } from './widget';

/** What a value becomes, by the type of the field (documentation: "Form control parameters of approval instances"). */
type Convert = (given: unknown, field: FormField, how: Conversion) => Omit<Widget, 'id' | 'type'>;

const CONVERT: Readonly<Record<string, Convert>> = {
	input: (given, field) => ({ value: textOf(given, field) }),
	textarea: (given, field) => ({ value: textOf(given, field) }),
	number: (given, field) => ({ value: numberOf(given, field) }),
	formula: (given, field) => ({ value: numberOf(given, field) }),
	amount: (given, field) => amountOf(given, field),
	date: (given, field, { zone }) => ({ value: dateText(given, field, zone) }),
	dateInterval: (given, field, { zone }) => ({ value: dateInterval(given, field, zone) }),
	radio: (given, field) => ({ value: optionOf(given, field) }),
	radioV2: (given, field) => ({ value: optionOf(given, field) }),
	checkbox: (given, field) => ({ value: optionsOf(given, field) }),
	checkboxV2: (given, field) => ({ value: optionsOf(given, field) }),
	connect: (given, field) => ({ value: idsOf(given, field) }),
	contact: (given, field) => contactsOf(given, field),
	department: (given, field) => ({ value: departmentsOf(given, field) }),
	document: (given, field) => ({ value: documentOf(textOf(given, field), field) }),
	telephone: (given, field) => ({ value: phoneOf(given, field) }),
	attachment: (given, field, how) => ({ value: filesOf(given, field, 'attachment', how) }),
	attachmentV2: (given, field, how) => ({ value: filesOf(given, field, 'attachment', how) }),
	image: (given, field, how) => ({ value: filesOf(given, field, 'image', how) }),
	imageV2: (given, field, how) => ({ value: filesOf(given, field, 'image', how) }),
	fieldList: (given, field, how) => ({ value: rowsOf(given, field, how, widgetOf) }),
};

/** Types that have a form of their own in Feishu, which a JSON object gives as it is. */
const OBJECTS = ['amount', 'dateInterval', 'document', 'telephone'];

/**
 * A field of the form with its value. Fields of other types, such as groups for leave, take Feishu's
 * own form of the value as JSON.
 * @throws Refusal naming the field
 */
export function widgetOf(given: unknown, field: FormField, how: Conversion): Widget {
	const { id, type } = field;
	const convert = Object.hasOwn(CONVERT, type) ? CONVERT[type] : undefined;
	if (convert === undefined) return { id, type, value: asItIs(given) };
	const value = OBJECTS.includes(type) ? asItIs(given) : given;
	return { id, type, ...convert(value, field, how) };
}

/** JSON text as what it says; everything else as it was given. */
function asItIs(given: unknown): unknown {
	if (typeof given !== 'string' || !/^\s*[[{]/.test(given)) return given;
	const read = parsedJson(given);
	return 'value' in read && (Array.isArray(read.value) || isObject(read.value))
		? read.value
		: given;
}
