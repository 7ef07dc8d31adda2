import type { IDataObject } from 'n8n-workflow';

import type { Field, ShowWhen } from '../fields';

export type Fields = Readonly<Record<string, Field>>;

/** The typed values of a set of fields. */
export type Values<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never;
};

/** The values as the form, an expression or an agent gave them, by parameter name. */
export interface Given {
	/** JSON of the input item. */
	readonly item: IDataObject;
	parameter(name: string): unknown;
	option(name: string): unknown;
}

/**
 * Checks and converts every field.
 * @throws Refusal for the first value that cannot be used
 */
export function readFields<F extends Fields>(
	fields: F,
	given: (name: string) => unknown,
	item?: IDataObject,
): Values<F>;
export function readFields(
	fields: Fields,
	given: (name: string) => unknown,
	item?: IDataObject,
): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		if (applies(field.showWhen, given)) values[name] = field.read(given(name), item);
	}
	return values;
}

/** Whether the parameters have the values that `showWhen` names. */
export function applies(showWhen: ShowWhen | undefined, given: (name: string) => unknown): boolean {
	if (showWhen === undefined) return true;
	return Object.entries(showWhen).every(([name, values]) =>
		values.some((value) => value === given(name)),
	);
}
