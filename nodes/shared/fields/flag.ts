import { quoted, Refusal } from '../values';
import type { Field, FieldText, WithDefault } from './field';
import { shownText, whenGiven } from './field';

export interface FlagOptions extends FieldText {
	/** Starts with `Whether`. */
	readonly description: string;
}

/** Yes or no; the texts `true` and `false` are accepted. */
export function flag(options: FlagOptions & WithDefault<boolean>): Field<boolean>;
export function flag(options: FlagOptions): Field<boolean | undefined>;
export function flag(options: FlagOptions & { default?: boolean }): Field<boolean | undefined> {
	const { label, showWhen } = options;
	return {
		label,
		showWhen,
		property: { type: 'boolean', ...shownText(options), default: options.default ?? false },
		read: whenGiven(options, (given) => {
			if (given === true || given === 'true') return true;
			if (given === false || given === 'false') return false;
			throw new Refusal(
				`${label} is ${quoted(given)}, which is neither true nor false`,
				`Switch ${label} on or off, or give true or false.`,
			);
		}),
	};
}

/**
 * The switch of an operation that cannot be undone: nothing is sent unless it is exactly true.
 * @param consequence completes "Whether to …", e.g. `delete the chat and its history`
 */
export function confirm(consequence: string): Field<true> {
	return {
		label: 'Confirm',
		property: {
			type: 'boolean',
			required: true,
			default: false,
			description: `Whether to ${consequence}. The call is refused while this is off.`,
		},
		read: (given) => {
			if (given === true) return true;
			throw new Refusal(
				'Confirm is off, so nothing was sent',
				`Switch Confirm on to ${consequence}.`,
			);
		},
	};
}
