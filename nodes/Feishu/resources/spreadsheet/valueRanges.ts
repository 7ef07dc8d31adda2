import type { Field } from '../../../shared/fields';
import { jsonArray } from '../../../shared/fields';
import { isObject, quoted, Refusal } from '../../../shared/values';
import { checkFit, readMatrix } from './matrix';
import type { Write } from './plan';
import { readRange } from './readRange';

const entries = jsonArray({
	label: 'Value Ranges',
	description:
		'Ranges with their rows of cells. More than 5,000 rows in all are written in several calls.',
	placeholder: 'e.g. [{"range": "0bdf12!A1:B1", "values": [["Ada", 36]]}]',
	required: true,
	ownNumbers: true,
});

/** Several ranges with what is written there. */
export const valueRanges: Field<Write[]> = {
	...entries,
	resolve: undefined,
	read: (given) => {
		const found = entries.read(given);
		if (found.length === 0) {
			throw new Refusal('Value Ranges is empty', `Fill in Value Ranges as ${FORM}.`);
		}
		return found.map((entry, index) => readEntry(entry, `entry ${index + 1} of Value Ranges`));
	},
};

const FORM = '[{"range": "0bdf12!A1:B1", "values": [["Ada", 36]]}]';

/** @throws Refusal naming the entry */
function readEntry(given: unknown, place: string): Write {
	if (!isObject(given) || typeof given.range !== 'string' || given.values === undefined) {
		throw new Refusal(
			`Value Ranges has ${quoted(given)} as ${place.replace(' of Value Ranges', '')}, which lacks range or values`,
			`Give each entry of Value Ranges a range and values, as in ${FORM}.`,
		);
	}
	const labels = { range: `Range in ${place}`, values: `Values in ${place}` };
	const range = readRange(given.range, labels.range);
	const values = readMatrix(given.values, labels.values);
	checkFit(range, values, labels);
	return { range, values };
}
