import { asText, figure, quoted, Refusal } from '../values';
import type { Field, FieldText, Required, WithDefault } from './field';
import { shownText, whenGiven } from './field';

export interface TextOptions extends FieldText {
	/** Lines the form shows; text of several lines keeps its outer white space. */
	readonly rows?: number;
	/** Characters. */
	readonly maxLength?: number;
	/** Bytes in UTF-8. */
	readonly maxBytes?: number;
	/** What the text must look like, and how the hint says it. */
	readonly pattern?: { readonly test: RegExp; readonly expected: string };
}

interface TextPresence {
	readonly required?: true;
	readonly default?: string;
}

/** A text; numbers are accepted and written out. */
export function text(options: TextOptions & Required): Field<string>;
export function text(options: TextOptions & WithDefault<string>): Field<string>;
export function text(options: TextOptions): Field<string | undefined>;
export function text(options: TextOptions & TextPresence): Field<string | undefined> {
	const { label, showWhen, rows } = options;
	return {
		label,
		showWhen,
		property: {
			type: 'string',
			default: options.default ?? '',
			...shownText(options),
			...(rows === undefined ? {} : { typeOptions: { rows } }),
		},
		read: (given) =>
			whenGiven(options, (value) => checked(asText(value, label), options))(
				rows === undefined && typeof given === 'string' ? given.trim() : given,
			),
	};
}

function checked(value: string, options: TextOptions): string {
	const { label, maxLength, maxBytes, pattern } = options;
	if (maxLength !== undefined && value.length > maxLength) {
		throw new Refusal(
			`${label} has ${figure(value.length)} characters, but ${figure(maxLength)} are allowed`,
			`Shorten ${label} to at most ${figure(maxLength)} characters.`,
		);
	}
	if (maxBytes !== undefined && Buffer.byteLength(value) > maxBytes) {
		throw new Refusal(
			`${label} has ${figure(Buffer.byteLength(value))} bytes, but ${figure(maxBytes)} are allowed`,
			`Shorten ${label} to at most ${figure(maxBytes)} bytes in UTF-8.`,
		);
	}
	if (pattern !== undefined && !pattern.test.test(value)) {
		throw new Refusal(
			`${label} is ${quoted(value)}, which is not ${pattern.expected}`,
			`Give ${label} as ${pattern.expected}.`,
		);
	}
	return value;
}
