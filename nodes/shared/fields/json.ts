import type { IDataObject } from 'n8n-workflow';
import { isObject, parsedJson, quoted, Refusal, shortened, unwritable } from '../values';
import type { Field, FieldText, Required } from './field';
import { shownText, whenGiven } from './field';

/** A JSON object, given as an object or as JSON text. */
export function jsonObject(options: FieldText & Required): Field<IDataObject>;
export function jsonObject(options: FieldText): Field<IDataObject | undefined>;
export function jsonObject(
	options: FieldText & { required?: true },
): Field<IDataObject | undefined> {
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: jsonProperty(options),
		read: whenGiven(options, (given) => {
			const value = parsed(given, options.label);
			if (isObject(value)) return value;
			throw new Refusal(
				`${options.label} is ${quoted(given)}, which is not a JSON object`,
				`Give ${options.label} as a JSON object such as {"key": "value"}.`,
			);
		}),
	};
}

export interface JsonArrayOptions extends FieldText {
	/** Whether who reads the elements looks at the numbers in them, and says better where they are. */
	readonly ownNumbers?: true;
}

/** A JSON array, given as an array or as JSON text. A single object counts as an array of one. */
export function jsonArray(options: JsonArrayOptions & Required): Field<unknown[]>;
export function jsonArray(options: JsonArrayOptions): Field<unknown[] | undefined>;
export function jsonArray(
	options: JsonArrayOptions & { required?: true },
): Field<unknown[] | undefined> {
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: jsonProperty(options),
		read: whenGiven(options, (given) => {
			const isOwn = options.ownNumbers === true && typeof given !== 'string';
			const value = isOwn ? given : parsed(given, options.label);
			if (Array.isArray(value)) return value;
			if (isObject(value)) return [value];
			throw new Refusal(
				`${options.label} is ${quoted(given)}, which is not a JSON array`,
				`Give ${options.label} as a JSON array such as [{"key": "value"}].`,
			);
		}),
	};
}

/** Any JSON value, given as it is or as JSON text. */
export function jsonValue(options: FieldText & { readonly required?: true }): Field<unknown> {
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: jsonProperty(options),
		read: whenGiven<unknown>(options, (given) => parsed(given, options.label)),
	};
}

/** Not n8n's JSON editor: that one marks an empty field as wrong and shows no placeholder. */
function jsonProperty(options: FieldText & { required?: true }): Field['property'] {
	return { type: 'string', typeOptions: { rows: 4 }, ...shownText(options), default: '' };
}

/** What people stumble over who insert values into JSON text with an expression. */
export const ESCAPE_INSERTED =
	'Escape the quotes and line breaks of inserted values: write {{ JSON.stringify($json.text) }}, without quotes around it.';

function parsed(given: unknown, label: string): unknown {
	if (typeof given !== 'string') return written(given, label);
	const read = parsedJson(given);
	if ('value' in read) return read.value;
	if ('changed' in read) return refuseNumber(label, read.changed);
	const reason = given.includes('[object Object]')
		? 'it holds [object Object], which is an object inserted as text'
		: shortened(read.reason, LONGEST_REASON);
	return refuseJson(label, reason);
}

/** A value of an expression, as long as JSON can say it. */
function written(given: unknown, label: string): unknown {
	const fault = unwritable(given);
	if (fault === undefined) return given;
	throw new Refusal(
		`${label} holds ${fault}`,
		`Change what ${label} holds to what JSON can hold; long numbers go as text, in quotes.`,
	);
}

/** Characters of what the parser says; some engines repeat the text. */
const LONGEST_REASON = 200;

function refuseNumber(label: string, number: string): never {
	throw new Refusal(
		`${label} holds the number ${number.slice(0, 40)}, which JSON would change`,
		`Put the number in double quotes in ${label}, so that it stays as it is written.`,
	);
}

function refuseJson(label: string, reason: string): never {
	throw new Refusal(
		`${label} is not valid JSON: ${reason}`,
		`Correct the JSON in ${label}: double quotes around names and texts, no trailing comma. ${ESCAPE_INSERTED}`,
	);
}
