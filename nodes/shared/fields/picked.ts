import type { Field, Required } from './field';
import { list } from './list';
import type { LocatorOptions } from './locator';
import { addressIn, chosenIn, locator } from './locator';

/**
 * Things of one kind: one chosen from the list, or any number by their ids, as an array or separated
 * by commas.
 */
export function picked(options: LocatorOptions & Required): Field<string[]>;
export function picked(options: LocatorOptions): Field<string[] | undefined>;
export function picked(options: LocatorOptions & { required?: true }): Field<string[] | undefined> {
	const { label, required, ...shown } = options;
	// n8n takes an array in a required locator for nothing given, so that is checked here alone.
	const one = locator({ label, ...shown });
	const several = required === undefined ? list({ label }) : list({ label, required });
	return {
		label,
		showWhen: options.showWhen,
		property: one.property,
		read: (given) => {
			const isAddress = addressIn(given) !== undefined;
			return several.read(isAddress ? one.read(given) : chosenIn(given));
		},
	};
}
