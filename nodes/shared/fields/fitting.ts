import type { DisplayCondition, NodeParameterValue } from 'n8n-workflow';
import type { Field, FieldForm, FieldProperty } from './field';

/** How the form asks for a value while another parameter has certain values. */
export interface Fitting {
	readonly values: readonly NodeParameterValue[];
	/** What differs from the field's own property, such as the example. */
	readonly property?: Partial<FieldProperty>;
}

export interface FittingOptions {
	/** The parameter that the field's form follows. */
	readonly follows: string;
	/** The name of the field itself, as a parameter. */
	readonly name: string;
	/** The first of them is also shown where an expression gives the other parameter. */
	readonly fits: readonly Fitting[];
	/** Values of the other parameter that the field does not go with. */
	readonly unfit: readonly NodeParameterValue[];
	/** What to do with a value that does not fit, in one line below it. */
	readonly unfitHint: string;
}

const EXPRESSION: DisplayCondition = { _cnd: { startsWith: '=' } };

/**
 * A field that the form shows where it fits, and elsewhere only as long as it is filled in: what was
 * given is always read, so that nothing is dropped, and can always be seen and cleared.
 *
 * n8n forgets a value for which no property is shown, and does not see a value in a condition on
 * itself before another property of that name is shown. The hidden property is that one. What says
 * where to hide, not where to show: n8n takes a condition for met when an expression gives the value.
 */
export function fitting<Value>(
	field: Field<Value>,
	{ follows, name, fits, unfit, unfitHint }: FittingOptions,
): Field<Value> {
	const { property } = field;
	const fit = fits.flatMap(({ values }) => values);
	const all = [...fit, ...unfit];
	const whereFit: FieldForm['hideWhen'] = { [follows]: [...fit, EXPRESSION] };
	const forms: FieldForm[] = [
		...fits.map((one, index) => {
			const others = all.filter((value) => !one.values.includes(value));
			const hidden = index === 0 ? others : [...others, EXPRESSION];
			return { property: { ...property, ...one.property }, hideWhen: { [follows]: hidden } };
		}),
		{ property: { type: 'hidden', default: property.default }, hideWhen: whereFit },
		{ property: { ...property, hint: unfitHint }, hideWhen: { ...whereFit, [name]: ['', null] } },
	];
	return { ...field, forms };
}
