import type {
	DisplayCondition,
	IDataObject,
	INodeProperties,
	NodeParameterValue,
} from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { isBlank, Refusal } from '../values';
import type { InputFile } from './inputFile';

/** How the form shows a field; its name and where it is shown come from the operation. */
export type FieldProperty = Omit<INodeProperties, 'name' | 'displayOptions' | 'displayName'>;

/** The input item a value is read for. */
export interface Item {
	readonly json: IDataObject;
	/** A file of the item's binary data; undefined when the item has none of that name. */
	file(name: string): InputFile | undefined;
	/** Names of the item's binary data. */
	readonly files: readonly string[];
	/** The zone set for the workflow, as an IANA name. */
	zone(): string;
}

/**
 * One value of an operation: how the form asks for it, how it is checked and converted, and what
 * has to be looked up in Feishu before a request can be made of it.
 */
export interface Field<Value = unknown, Resolved = Value> {
	readonly label: string;
	readonly property: FieldProperty;
	/** Where the form can ask for the value in several ways: each of them, `property` among them. */
	readonly forms?: readonly FieldForm[];
	/** Other parameters of the same operation that must have one of these values for the field to be asked for. */
	readonly showWhen?: ShowWhen;
	/** The same for the form only: the value is read whatever they say. */
	readonly shownWhen?: ShowWhen;
	/**
	 * Turns what the form, an expression or an AI agent gave into the typed value.
	 *
	 * @param item the input item, for values that are taken from it
	 * @throws Refusal naming the field by its label
	 */
	readonly read: (given: unknown, item?: Item) => Value;
	/**
	 * Turns the value into what the request needs, where that takes a look-up: a wiki page into its
	 * Base, values into cells of a table's columns. Answers without a promise where there is nothing
	 * to look up.
	 *
	 * @param others the values of the operation's other fields; those declared before are resolved
	 * @throws CallFailed, Refusal
	 */
	resolve?(
		value: Value,
		api: FeishuApi,
		others: Readonly<Record<string, unknown>>,
	): Resolved | Promise<Resolved>;
}

/** One of several ways in which the form asks for a value. */
export interface FieldForm {
	readonly property: FieldProperty;
	readonly showWhen?: ShowWhen;
	/** Values of other parameters for which this form is not shown. */
	readonly hideWhen?: Readonly<Record<string, Array<NodeParameterValue | DisplayCondition>>>;
}

/** Other parameters, by name, and the values of each that are meant. */
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

interface Presence<Value> {
	readonly label: string;
	readonly required?: true;
	readonly default?: Value;
}

/**
 * Whether the other fields of the operation have the values that `showWhen` names.
 * @param valueOf the value of another field, as it was read: a choice left blank is its default
 */
export function isAskedFor(
	{ showWhen }: Pick<Field, 'showWhen'>,
	valueOf: (name: string) => unknown,
): boolean {
	if (showWhen === undefined) return true;
	return Object.entries(showWhen).every(([name, values]) =>
		values.some((value) => value === valueOf(name)),
	);
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
