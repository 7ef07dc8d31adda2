import { isObject, quoted, Refusal } from '../../../../shared/values';
import type { Field } from '../../../../shared/fields';
import { jsonArray } from '../../../../shared/fields';
import type { SheetHeader, ShownCell } from '../../../../shared/lookups';
import { namedColumns } from '../../../../shared/lookups';

/** A condition on one column. */
export interface Condition {
	readonly column: string;
	readonly operator: string;
	readonly value: ShownCell;
}

/** How a cell is compared with the value of a condition; `order` is below 0 where the cell is the smaller one. */
interface Compared {
	readonly cell: string;
	readonly value: string;
	readonly order: number;
}

/** The operators, named as those of Search Records. */
const OPERATORS: ReadonlyMap<string, (compared: Compared) => boolean> = new Map([
	['is', ({ order }) => order === 0],
	['isNot', ({ order }) => order !== 0],
	['contains', ({ cell, value }) => cell.includes(value)],
	['doesNotContain', ({ cell, value }) => !cell.includes(value)],
	['isEmpty', ({ cell }) => cell === ''],
	['isNotEmpty', ({ cell }) => cell !== ''],
	['isGreater', ({ cell, order }) => cell !== '' && order > 0],
	['isGreaterEqual', ({ cell, order }) => cell !== '' && order >= 0],
	['isLess', ({ cell, order }) => cell !== '' && order < 0],
	['isLessEqual', ({ cell, order }) => cell !== '' && order <= 0],
]);

const FORM = '[{"column": "Status", "operator": "is", "value": "Open"}]';

const entries = jsonArray({
	label: 'Filters',
	description: `Only rows that match: {"Status": "Open"}, or conditions such as ${FORM}; operators are ${[...OPERATORS.keys()].join(', ')}`,
	placeholder: 'e.g. {"Status": "Open"}',
});

/** Conditions on the rows to return; undefined for none. */
export const filters: Field<Condition[] | undefined> = {
	...entries,
	resolve: undefined,
	read: (given) =>
		entries.read(given)?.flatMap((entry) => {
			if (!isObject(entry)) throw wrong(entry);
			if (!('column' in entry)) {
				return Object.entries(entry).map(([column, value]) => condition(column, 'is', value));
			}
			return [condition(entry.column, entry.operator ?? 'is', entry.value ?? '')];
		}),
};

function condition(column: unknown, operator: unknown, value: unknown): Condition {
	if (typeof column !== 'string' || typeof operator !== 'string' || !OPERATORS.has(operator)) {
		throw wrong({ column, operator, value });
	}
	if (value === null) return { column, operator, value: '' };
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		return { column, operator, value };
	}
	throw wrong({ column, operator, value });
}

function wrong(given: unknown): Refusal {
	return new Refusal(
		`Filters holds ${quoted(given)}, which is not a condition`,
		`Give each condition of Filters as ${FORM}, with one of these operators: ${[...OPERATORS.keys()].join(', ')}.`,
	);
}

/**
 * A test for rows of cells in the order of the columns.
 * @throws Refusal for a column that the sheet does not have
 */
export function rowTest(
	conditions: readonly Condition[],
	combine: 'and' | 'or',
	header: SheetHeader,
): (cells: readonly ShownCell[]) => boolean {
	if (conditions.length === 0) return () => true;
	const tests = conditions.map(({ column, operator, value }) => {
		const position = header.find(column);
		if (position === undefined) {
			throw new Refusal(
				`Filters names the column ${quoted(column)}, which the sheet does not have`,
				`Use one of its columns in Filters: ${namedColumns(header)}.`,
			);
		}
		const test = OPERATORS.get(operator);
		return (cells: readonly ShownCell[]): boolean =>
			test?.(compared(cells[position] ?? '', value)) ?? false;
	});
	return combine === 'and'
		? (cells) => tests.every((test) => test(cells))
		: (cells) => tests.some((test) => test(cells));
}

/** Numbers are compared as numbers, however they are written; everything else as text. */
function compared(cell: ShownCell, value: ShownCell): Compared {
	const texts = { cell: String(cell), value: String(value) };
	const [one, other] = [numberIn(cell), numberIn(value)];
	if (one !== undefined && other !== undefined) return { ...texts, order: one - other };
	return { ...texts, order: texts.cell === texts.value ? 0 : texts.cell < texts.value ? -1 : 1 };
}

function numberIn(given: ShownCell): number | undefined {
	if (typeof given === 'number') return given;
	if (typeof given !== 'string' || !/^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/.test(given)) {
		return undefined;
	}
	return Number(given);
}
