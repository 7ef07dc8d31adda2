import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../values/refusal';
import type { Field, FieldText, Required } from './field';
import { quoted, shownText, whenGiven } from './field';

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

/** A JSON array, given as an array or as JSON text. A single object counts as an array of one. */
export function jsonArray(options: FieldText & Required): Field<unknown[]>;
export function jsonArray(options: FieldText): Field<unknown[] | undefined>;
export function jsonArray(options: FieldText & { required?: true }): Field<unknown[] | undefined> {
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: jsonProperty(options),
		read: whenGiven(options, (given) => {
			const value = parsed(given, options.label);
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

/** True for a plain JSON object. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not n8n's JSON editor: that one marks an empty field as wrong and shows no placeholder. */
function jsonProperty(options: FieldText & { required?: true }): Field['property'] {
	return { type: 'string', typeOptions: { rows: 4 }, ...shownText(options), default: '' };
}

function parsed(given: unknown, label: string): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given);
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'it cannot be parsed';
		return refuseJson(label, reason);
	}
}

function refuseJson(label: string, reason: string): never {
	throw new Refusal(
		`${label} is not valid JSON: ${reason}`,
		`Correct the JSON in ${label}: double quotes around names and texts, no trailing comma.`,
	);
}
