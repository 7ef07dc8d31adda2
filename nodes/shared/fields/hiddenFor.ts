import type { Field, FieldForm } from './field';

/**
 * A field that the form does not show for some values of another parameter. Operations that have no
 * such parameter always show it, so that they share the field with those that have one: these add
 * `showWhen`, which says when the value is read.
 *
 * @param hideWhen without the default of the other parameter, which n8n takes for its value in
 * operations that do not have it
 */
export function hiddenFor<Value, Resolved>(
	field: Field<Value, Resolved>,
	hideWhen: NonNullable<FieldForm['hideWhen']>,
): Field<Value, Resolved> {
	return { ...field, forms: [{ property: field.property, hideWhen }] };
}
