import { isBlank, isObject } from '../values';
import type { Field, Required } from './field';
import { list } from './list';
import type { LocatorOptions } from './locator';
import { addressIn, chosenIn, locator } from './locator';

export interface PickedOptions extends LocatorOptions {
	/** Whether the list offers names, which may hold commas, and not IDs. */
	readonly areNames?: true;
}

/**
 * Things of one kind: one chosen from the list, or any number by their ids, as an array or separated
 * by commas.
 */
export function picked(options: PickedOptions & Required): Field<string[]>;
export function picked(options: PickedOptions): Field<string[] | undefined>;
export function picked(options: PickedOptions & { required?: true }): Field<string[] | undefined> {
	const { label, required, areNames = false, ...shown } = options;
	// n8n takes an array in a required locator for nothing given, so that is checked here alone.
	const one = locator({ label, ...shown });
	const several = required === undefined ? list({ label }) : list({ label, required });
	return {
		label,
		showWhen: options.showWhen,
		property: one.property,
		read: (given) => {
			const isName = areNames && isObject(given) && given.mode === 'list';
			if (isName && !isBlank(given.value)) return [one.read(given) ?? ''];
			const isAddress = addressIn(given) !== undefined;
			return several.read(isAddress ? one.read(given) : chosenIn(given));
		},
	};
}
