import type { FormField } from '../../../../shared/lookups';
import { quoted, Refusal } from '../../../../shared/values';
import type { Widget } from './widget';
import { labelOf } from './widget';

/** Fields that Feishu fills in itself, or that take no value (documentation: "Form control parameters of approval instances"). */
const WITHOUT_VALUE = ['text', 'serialNumber', 'formula'];

/**
 * Checks that each field is given once, and each that is needed.
 * @param where e.g. ` of row 2 of "Items"`; empty for the form itself
 * @throws Refusal naming the field
 */
export function checkWhole(
	widgets: ReadonlyArray<Pick<Widget, 'id'>>,
	fields: readonly FormField[],
	where = '',
): void {
	const twice = widgets.find(
		({ id }, index) => widgets.findIndex((one) => one.id === id) !== index,
	);
	if (twice !== undefined) {
		throw new Refusal(
			`Form field ${quoted(twice.id)}${where} is given twice, by its id and by its name`,
			'Give each field of the form once.',
		);
	}
	const missing = fields.find(
		({ id, required, type }) =>
			required && !WITHOUT_VALUE.includes(type) && !widgets.some((widget) => widget.id === id),
	);
	if (missing === undefined) return;
	throw new Refusal(
		`${labelOf(missing)}${where} is empty`,
		'Fill in the field: the approval needs it.',
	);
}
