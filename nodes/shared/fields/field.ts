import type { IDataObject, INodeProperties, NodeParameterValue } from 'n8n-workflow';

import { Refusal } from '../values/refusal';

/** How the form shows a field; its name and where it is shown come from the operation. */
export type FieldProperty = Omit<INodeProperties, 'name' | 'displayOptions' | 'displayName'>;

/** One value of an operation: how the form asks for it and how it is checked and converted. */
export interface Field<Value = unknown> {
	readonly label: string;
	readonly property: FieldProperty;
	/** Where the form can ask for the value in several ways: each of them, `property` among them. */
	readonly forms?: readonly FieldForm[];
	/** Other parameters of the same operation that must have one of these values for the field to be asked for. */
	readonly showWhen?: ShowWhen;
	/**
	 * Turns what the form, an expression or an AI agent gave into the typed value.
	 *
	 * @param item JSON of the input item, for values that are taken from it
	 * @throws Refusal naming the field by its label
	 */
	readonly read: (given: unknown, item?: IDataObject) => Value;
}

/** One of several ways in which the form asks for a value. */
export interface FieldForm {
	readonly property: FieldProperty;
	readonly showWhen: ShowWhen;
}

export type ShowWhen = Readonly<Record<string, NodeParameterValue[]>>;

/** What every kind of field can be told. */
export interface FieldText {
	/** Title Case, as the form shows it. */
	readonly label: string;
	readonly description?: string;
	/** Starts with `e.g.` */
	readonly placeholder?: string;
	/** One line below the field. */
	readonly hint?: string;
	readonly showWhen?: ShowWhen;
}

export interface Required {
	/** The call is refused when nothing is given. */
	readonly required: true;
}

export interface WithDefault<Value> {
	/** Stands in when nothing is given. */
	readonly default: Value;
}

/** True for what counts as "not given": an unset or empty parameter. */
export function isBlank(given: unknown): given is undefined | null | '' {
	return given === undefined || given === null || given === '';
}

interface Presence<Value> {
	readonly label: string;
	readonly required?: true;
	readonly default?: Value;
}

/**
 * Adds the rule for blank values to a conversion: a blank value is refused when the field is
 * required, replaced when it has a default, and undefined otherwise.
 */
export function whenGiven<Value>(
	presence: Presence<Value>,
	convert: (given: unknown) => Value,
): (given: unknown) => Value | undefined {
	return (given) => {
		if (!isBlank(given)) return convert(given);
		if (presence.required === undefined) return presence.default;
		throw new Refusal(`${presence.label} is empty`, `Fill in ${presence.label}.`);
	};
}

/** The members of a property that every kind of field passes through. */
export function shownText(
	text: FieldText & { readonly required?: true },
): Pick<INodeProperties, 'description' | 'placeholder' | 'hint' | 'required'> {
	return {
		...(text.description === undefined ? {} : { description: text.description }),
		...(text.placeholder === undefined ? {} : { placeholder: text.placeholder }),
		...(text.hint === undefined ? {} : { hint: text.hint }),
		...(text.required === undefined ? {} : { required: true }),
	};
}

/** Shortens a value for an error message. */
export function quoted(given: unknown): string {
	const shown = typeof given === 'string' ? given : (JSON.stringify(given) ?? String(given));
	return shown.length > 80 ? `"${shown.slice(0, 77)}..."` : `"${shown}"`;
}
