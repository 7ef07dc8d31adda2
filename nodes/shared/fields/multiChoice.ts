import type { ChoiceOptions } from './choice';
import { choice } from './choice';
import type { Field } from './field';
import { list } from './list';

/** Any number of a few documented values, each once; a list or a text with commas is taken too. */
export function multiChoice<Value extends string>(options: ChoiceOptions<Value>): Field<Value[]> {
	const one = choice(options);
	const names = list(options);
	return {
		label: options.label,
		showWhen: options.showWhen,
		property: { ...one.property, type: 'multiOptions', default: [] },
		read: (given, item) => {
			const values = (names.read(given, item) ?? []).map((name) => one.read(name, item));
			return [...new Set(values.filter((value) => value !== undefined))];
		},
	};
}
