import type { Field, FieldForm } from './field';

/**
 * A field that the form does not show for some values of another parameter. Operations that have no
 * such parameter always show it, so that they share the field with those that have one: these add
 * `showWhen`, which says when the value is read.
 */
export function hiddenFor<Value, Resolved>(
	field: Field<Value, Resolved>,
	hideWhen: NonNullable<FieldForm['hideWhen']>,
): Field<Value, Resolved> {
	return { ...field, forms: [{ property: field.property, hideWhen }] };
}
