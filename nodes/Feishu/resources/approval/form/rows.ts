import type { FormField } from '../../../../shared/lookups';
import { isObject, memberText, parsedJson, quoted } from '../../../../shared/values';
import { fieldNamed, withoutBlanks } from './names';
import type { Conversion, Widget } from './widget';
import { checkWhole } from './whole';
import { refuseValue } from './widget';

const ROWS = 'a JSON list of rows, such as [{"Item": "Laptop", "Price": 1200}]';

/**
 * The rows of a list of details: objects by the names of its columns, or Feishu's own lists of
 * widgets, as a list or as JSON text.
 * @throws Refusal naming the field
 */
export function rowsOf(
	given: unknown,
	field: FormField,
	how: Conversion,
	convert: (given: unknown, field: FormField, how: Conversion) => Widget,
): Array<readonly unknown[]> {
	const read = typeof given === 'string' ? parsedJson(given) : { value: given };
	const value = 'value' in read ? read.value : refuseValue(field, given, ROWS);
	const rows: unknown[] = Array.isArray(value) ? value : [value];
	return rows.map((row, index) => {
		if (Array.isArray(row) && row.every((one) => memberText(one, 'id') !== '')) return row;
		if (!isObject(row)) return refuseValue(field, row, ROWS);
		const cells = withoutBlanks(row).map(([name, cell]) =>
			convert(cell, fieldNamed(name, field.children, field.name), how),
		);
		checkWhole(cells, field.children, ` in row ${index + 1} of ${quoted(field.name)}`);
		return cells;
	});
}
