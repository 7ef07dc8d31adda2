import { figure, quoted, Refusal } from '../values';
import type { Field, FieldText, Required, WithDefault } from './field';
import { shownText, whenGiven } from './field';

export interface NumberOptions extends FieldText {
	readonly min?: number;
	readonly max?: number;
}

interface NumberPresence {
	readonly required?: true;
	readonly default?: number;
}

/** A whole number; text that reads as one is accepted. */
export function number(options: NumberOptions & Required): Field<number>;
export function number(options: NumberOptions & WithDefault<number>): Field<number>;
export function number(options: NumberOptions): Field<number | undefined>;
export function number(options: NumberOptions & NumberPresence): Field<number | undefined> {
	const { label, showWhen, min, max } = options;
	return {
		label,
		showWhen,
		property: {
			type: 'number',
			...shownText(options),
			default: options.default ?? min ?? 0,
			typeOptions: {
				...(min === undefined ? {} : { minValue: min }),
				...(max === undefined ? {} : { maxValue: max }),
				numberPrecision: 0,
			},
		},
		read: whenGiven(options, (given) => wholeNumber(given, options)),
	};
}

function wholeNumber(given: unknown, { label, min, max }: NumberOptions): number {
	const value = typeof given === 'string' ? Number(given.trim()) : given;
	const range = rangeText(min, max);
	if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
		throw new Refusal(
			`${label} is ${quoted(given)}, which is not a whole number`,
			`Set ${label} to a whole number${range}.`,
		);
	}
	if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
		throw new Refusal(
			`${label} is ${figure(value)}, which is out of range`,
			`Set ${label} to a whole number${range}.`,
		);
	}
	return value;
}

function rangeText(min?: number, max?: number): string {
	if (min !== undefined && max !== undefined) return ` from ${figure(min)} to ${figure(max)}`;
	if (min !== undefined) return ` of at least ${figure(min)}`;
	return max === undefined ? '' : ` of at most ${figure(max)}`;
}
