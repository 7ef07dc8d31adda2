import type { INodePropertyOptions } from 'n8n-workflow';
import { quoted, Refusal } from '../values';
import type { Field, FieldText, Required, WithDefault } from './field';
import { shownText, whenGiven } from './field';

export interface ChoiceOptions<Value extends string> extends FieldText {
	/** Each value with its label, or with its label and a description. */
	readonly options: Readonly<Record<Value, string | readonly [label: string, description: string]>>;
}

interface ChoicePresence<Value extends string> {
	readonly required?: true;
	readonly default?: Value;
}

/** One of a few documented values. */
export function choice<Value extends string>(
	options: ChoiceOptions<Value> & WithDefault<NoInfer<Value>>,
): Field<Value>;
export function choice<Value extends string>(
	options: ChoiceOptions<Value> & Required,
): Field<Value>;
export function choice<Value extends string>(
	options: ChoiceOptions<Value>,
): Field<Value | undefined>;
export function choice<Value extends string>(
	options: ChoiceOptions<Value> & ChoicePresence<Value>,
): Field<Value | undefined> {
	const { label, showWhen } = options;
	const isValue = (given: unknown): given is Value =>
		typeof given === 'string' && Object.hasOwn(options.options, given);
	const values = Object.keys(options.options).filter(isValue);
	return {
		label,
		showWhen,
		property: {
			type: 'options',
			...shownText(options),
			default: options.default ?? values[0],
			options: choices(options.options),
		},
		read: (given) => {
			if (isValue(given)) return given;
			return whenGiven(options, (value): Value => {
				const known = values.filter((one) => one !== '');
				throw new Refusal(
					`${label} is ${quoted(value)}, which is not one of ${known.join(', ')}`,
					`Choose one of these for ${label}: ${known.map((one) => labelOf(options.options[one])).join(', ')}.`,
				);
			})(given);
		},
	};
}

/** From this many choices on, n8n asks for the order of the alphabet. */
const LONG_LIST = 5;

/** What the form calls a value. */
function labelOf(shown: string | readonly [string, string]): string {
	return typeof shown === 'string' ? shown : shown[0];
}

/** A short list keeps the order in which it is declared: the usual choice first. */
function choices(
	options: Readonly<Record<string, string | readonly [string, string]>>,
): INodePropertyOptions[] {
	const shown = Object.entries(options).map(([value, text]) =>
		typeof text === 'string'
			? { name: text, value }
			: { name: text[0], value, description: text[1] },
	);
	if (shown.length < LONG_LIST) return shown;
	return shown.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
