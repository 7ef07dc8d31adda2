import type { FeishuApi } from '../endpoints';
import type { Field, Item } from '../fields';
import { isAskedFor } from '../fields';
import { Refusal } from '../values';

export type Fields = Readonly<Record<string, Field>>;

/** The typed values of a set of fields, as they were read. */
export type Values<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends Field<infer Value, unknown> ? Value : never;
};

/** The typed values of a set of fields, as requests are made of them. */
export type ResolvedValues<F extends Fields> = {
	readonly [Name in keyof F]: F[Name] extends { resolve?: (...given: never[]) => infer Resolved }
		? Awaited<Resolved>
		: never;
};

/** The values as the form, an expression or an agent gave them, by parameter name. */
export interface Given {
	/** A function: a getter for each of very many items fills the heap, as V8 keeps what it knows of it for long. */
	item(): Item;
	parameter(name: string): unknown;
	option(name: string): unknown;
}

/**
 * What the form, an expression or an agent gave.
 *
 * @throws Refusal for a value that leads back to itself: n8n looks through what an expression makes,
 * and does not come to an end; else what the expression throws
 */
export function readable(given: () => unknown, label: string): unknown {
	try {
		return given();
	} catch (error) {
		return unreadable(error, label);
	}
}

function unreadable(error: unknown, label: string): never {
	if (!(error instanceof RangeError)) throw error;
	throw new Refusal(
		`${label} is a value that leads back to itself, or is nested too deeply`,
		`Give ${label} a value that can be written as JSON.`,
	);
}

/**
 * Checks and converts every field.
 * @throws Refusal for the first value that cannot be used
 */
export function readFields<F extends Fields>(
	fields: F,
	given: (name: string) => unknown,
	item?: Item,
): Values<F>;
export function readFields(
	fields: Fields,
	given: (name: string) => unknown,
	item?: Item,
): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(fields)) {
		if (isAskedFor(field, (other) => (other in values ? values[other] : given(other)))) {
			values[name] = field.read(given(name), item);
		}
	}
	return values;
}

/**
 * Looks up what the values need, field by field in the order of their declaration; without a
 * promise where there is nothing to look up.
 * @throws CallFailed, Refusal
 */
export function resolveFields<V extends object, R>(
	fields: Fields,
	values: V,
	api: FeishuApi,
): R | Promise<R>;
export function resolveFields(
	fields: Fields,
	values: object,
	api: FeishuApi,
): object | Promise<object> {
	const resolved: Record<string, unknown> = { ...values };
	const waiting = Object.entries(fields).filter(
		([name, { resolve }]) => resolve !== undefined && resolved[name] !== undefined,
	);
	const resolveFrom = (start: number): object | Promise<object> => {
		for (let index = start; index < waiting.length; index += 1) {
			const [name, { resolve }] = waiting[index];
			const found = resolve?.(resolved[name], api, resolved);
			if (found instanceof Promise) {
				return found.then((value: unknown) => {
					resolved[name] = value;
					return resolveFrom(index + 1);
				});
			}
			resolved[name] = found;
		}
		return resolved;
	};
	return resolveFrom(0);
}
