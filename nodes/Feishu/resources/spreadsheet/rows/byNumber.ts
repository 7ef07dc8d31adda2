import type { IDataObject } from 'n8n-workflow';
import type { Entry, KnownRow, RefusedRow, RowMatching, RowPlan } from '../../../../shared/kits';
import type { SheetHeader } from '../../../../shared/lookups';
import { ROW_NUMBER } from '../../../../shared/lookups';
import { own, quoted, Refusal } from '../../../../shared/values';
import type { Span } from '../range';

/** Whether rows are matched by their numbers: a column that is called so is a column. */
export function isByNumber(keys: readonly string[], header: SheetHeader): boolean {
	return keys.includes(ROW_NUMBER) && header.find(ROW_NUMBER) === undefined;
}

/**
 * The number of the row that an item means; undefined where it names none.
 * @throws Refusal for what is not the number of a row
 */
export function numberOf(row: IDataObject, name: string): number | undefined {
	const given = own(row, ROW_NUMBER);
	if (given === undefined || given === null || given === '') return undefined;
	const number = typeof given === 'string' && /^\s*\d{1,9}\s*$/.test(given) ? Number(given) : given;
	if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) return number;
	throw new Refusal(
		`${name}: ${ROW_NUMBER} is ${quoted(given)}, which is not the number of a row`,
		`Give ${ROW_NUMBER} as Read Rows as Items returns it, such as 2.`,
	);
}

/** The rows from the first to the last one that are meant. */
export function numbersOf(rows: ReadonlyArray<{ readonly value: { cells: IDataObject } }>): Span {
	let [from, to] = [Number.POSITIVE_INFINITY, 0];
	for (const { value } of rows) {
		const number = Number(value.cells[ROW_NUMBER]);
		from = Math.min(from, number);
		to = Math.max(to, number);
	}
	return { from, to };
}

/**
 * Rows that are meant by their numbers, blank ones as well: a cell is to be filled in there.
 * @param last the last row of the sheet
 */
export function numbered(
	found: ReadonlyMap<number, Readonly<Record<string, unknown>>>,
	{ from, to }: Span,
	last: number,
): Array<KnownRow<number>> {
	const rows: Array<KnownRow<number>> = [];
	for (let id = from; id <= Math.min(to, last); id += 1) {
		rows.push({ id, cells: { ...found.get(id), [ROW_NUMBER]: id } });
	}
	return rows;
}

/**
 * What a row that is meant by its number is known again by: all cells that are compared.
 * @param formulas columns that formulas come in for, which show something else once they are written
 */
export function recognising(
	matching: RowMatching,
	{ names, formulas }: { readonly names: readonly string[]; readonly formulas: readonly string[] },
): RowMatching {
	const columns = names.filter((name) => name !== ROW_NUMBER);
	const steady = columns.filter((name) => !formulas.includes(name));
	return {
		...matching,
		keys: steady.length > 0 ? steady : columns,
		// A blank cell says as much as any other.
		keyText: (cell, column) => `=${matching.keyText(cell, column)}`,
	};
}

/** A row with a number cannot be appended: it gets the next one. */
export function withoutAppends(
	plan: RowPlan<number>,
	{ keys, nameOf }: RowMatching,
): RowPlan<number> {
	const refused = plan.creates.map((row) => notThere(row, keys, nameOf));
	return { ...plan, creates: [], refused: [...plan.refused, ...refused] };
}

function notThere(
	{ index, value }: Entry<IDataObject>,
	keys: readonly string[],
	nameOf: RowMatching['nameOf'],
): RefusedRow {
	const others = keys.filter((key) => key !== ROW_NUMBER);
	const which = `row ${String(value[ROW_NUMBER])}`;
	return {
		index,
		refusal:
			others.length === 0
				? new Refusal(
						`${nameOf(index)}: the sheet has no ${which} below its header`,
						`Read the rows again, or add new ones with Append Rows from Items.`,
					)
				: new Refusal(
						`${nameOf(index)}: ${which} of the sheet has another ${others.join(' and ')}`,
						'Read the rows again: they have moved since.',
					),
	};
}
