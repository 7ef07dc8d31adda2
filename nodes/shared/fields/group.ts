import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { isBlank, isObject, quoted, Refusal } from '../values';
import type { Field, FieldText, Item } from './field';
import { isAskedFor, shownText } from './field';
import { jsonValue } from './json';

type Members = Readonly<Record<string, Field>>;

/** The values of fields that are filled in together. */
export type MemberValues<F extends Members> = {
	readonly [Name in keyof F]: F[Name] extends Field<infer Value, unknown> ? Value : never;
};

export interface GroupOptions<F extends Members> extends FieldText {
	/** `showWhen` of one names others of them. */
	readonly fields: F;
	/** What the form shows at first. */
	readonly default?: INodeParameters;
}

/** The member of n8n's fixed collections that holds what is filled in. */
const FILLED = 'values';

/** Fields that are filled in together; undefined when nothing is given. */
export function group<F extends Members>(
	options: GroupOptions<F>,
): Field<MemberValues<F> | undefined> {
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: collection(options),
		read: (given, item) => {
			const filled = filledIn(given, options.label);
			return filled === undefined ? undefined : members(options.fields, filled, item);
		},
	};
}

function collection<F extends Members>(options: GroupOptions<F>): Field['property'] {
	const values = Object.entries(options.fields).map(
		([name, { label, property, showWhen }]): INodeProperties => ({
			displayName: label,
			name,
			...property,
			...(showWhen === undefined ? {} : { displayOptions: { show: { ...showWhen } } }),
		}),
	);
	return {
		type: 'fixedCollection',
		...shownText(options),
		default: options.default ?? {},
		options: [{ displayName: 'Values', name: FILLED, values }],
	};
}

/** As the form gives it, `{values: …}`, or as people and agents write it. */
function filledIn(given: unknown, label: string): IDataObject | undefined {
	if (isBlank(given)) return undefined;
	const whole = jsonValue({ label }).read(given);
	const filled: unknown = isObject(whole) && FILLED in whole ? whole[FILLED] : whole;
	if (isObject(filled)) return Object.keys(filled).length === 0 ? undefined : filled;
	throw new Refusal(
		`${label} is ${quoted(filled)}, which is not an object`,
		`Fill in ${label} in the form, or give it as JSON such as {"values": {}}.`,
	);
}

function members<F extends Members>(fields: F, given: IDataObject, item?: Item): MemberValues<F>;
function members(fields: Members, given: IDataObject, item?: Item): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		if (isAskedFor(field, (other) => values[other])) values[name] = field.read(given[name], item);
	}
	return values;
}
