import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import type { Field } from '../fields';
import { chosenIn } from '../fields';
import { isBlank } from '../values';

/** What the node's parameters hold, by their names. */
export type Given = (name: string) => unknown;

/** What has to be known beyond the event itself. */
export interface About {
	/** Asks Feishu once as long as the process lives, and again when that failed. */
	once(what: string, ask: (api: FeishuApi) => Promise<string>): Promise<string>;
}

/** What a filter needs of a field. */
type Asked<Value> = Pick<Field<Value>, 'label' | 'property' | 'read'>;

/** A condition on events that people set in the form. */
export interface Filter {
	readonly name: string;
	readonly field: Asked<unknown>;
	/** Stands in the form itself, and has to be filled in for the events that have it. */
	readonly isNeeded: boolean;
	/**
	 * Whether the workflow wants the event.
	 * @throws Refusal when the value of the field cannot be used; CallFailed
	 */
	wants(event: IDataObject, given: Given, about: About): boolean | Promise<boolean>;
}

/** A filter whose value a record can use for more. */
export interface ValueFilter<Value> extends Filter {
	/** @throws Refusal when it cannot be used */
	value(given: Given): Value;
}

export interface FilterOptions<Value> {
	readonly name: string;
	readonly field: Asked<Value>;
	readonly isNeeded?: true;
	/** Is not asked where nothing is given. */
	wants(event: IDataObject, value: NonNullable<Value>, about: About): boolean | Promise<boolean>;
}

export function filter<Value>(options: FilterOptions<Value>): ValueFilter<Value> {
	const { name, field } = options;
	return {
		name,
		field,
		isNeeded: options.isNeeded === true,
		value: (given) => field.read(given(name)),
		wants: (event, given, about) => {
			if (isBlank(chosenIn(given(name))) && options.isNeeded === true) return true;
			const value = field.read(given(name));
			return value === undefined || value === null || options.wants(event, value, about);
		},
	};
}
