import type { Field } from '../../../shared/fields';
import { jsonArray } from '../../../shared/fields';
import type { Matrix } from './matrix';
import { readMatrix } from './matrix';

const rows = jsonArray({
	label: 'Values',
	description:
		"Rows of cells: texts, numbers, true, false, null or Feishu's objects for links, mentions and formulas. More than 5,000 rows are written in several calls.",
	placeholder: 'e.g. [["Name", "Age"], ["Ada", 36]]',
	required: true,
	ownNumbers: true,
});

/** Rows of cells to write. */
export const valuesJson: Field<Matrix> = {
	...rows,
	resolve: undefined,
	read: (given) => readMatrix(rows.read(given), 'Values'),
};
