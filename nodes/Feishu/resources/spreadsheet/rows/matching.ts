import type { RowMatching } from '../../../../shared/kits';
import { shownCell } from '../../../../shared/lookups';
import { isObject } from '../../../../shared/values';
import type { Mentioned } from './mentions';
import { isMention, isSameMention } from './mentions';

/** A cell of the sheet whose formula is known besides what it computes to. */
export interface ComputedCell {
	readonly computed: unknown;
	readonly formula: unknown;
}

/** How rows that come in and rows of a sheet are compared. @param mentioned the people in mentions; without them a mention counts as changed */
export function matchingBy(
	keys: readonly string[],
	nameOf: (index: number) => string,
	mentioned?: Mentioned,
): RowMatching {
	return {
		keys,
		nameOf,
		// What a formula computes to, and what a mention is shown as, is not known before it is written.
		keyText: (cell) => (isFormula(cell) || isMeant(cell) ? '' : textOf(computedOf(cell))),
		isSame: (incoming, known) => {
			if (isFormula(incoming)) {
				return isComputed(known) && textOf(known.formula) === textOf(incoming);
			}
			const cell = computedOf(known);
			if (isMention(incoming)) {
				return mentioned !== undefined && isSameMention(incoming, cell, mentioned);
			}
			return textOf(incoming) === textOf(cell) && isSameLink(incoming, cell);
		},
	};
}

/** A date as the sheet shows it, in whatever way, as ISO 8601 has it. */
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** The text of a cell: numbers and their texts are the same, and so are the ways to write a date. */
function textOf(cell: unknown): string {
	const shown = shownCell(cell);
	if (typeof shown === 'boolean') return String(shown).toUpperCase();
	if (typeof shown === 'number') return String(shown);
	const date = DATE.exec(shown);
	if (date === null) return shown;
	const [, year, month, day] = date;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isSameLink(incoming: unknown, known: unknown): boolean {
	return linkOf(incoming) === undefined || linkOf(incoming) === linkOf(known);
}

function linkOf(cell: unknown): unknown {
	const piece: unknown = Array.isArray(cell) ? cell[0] : cell;
	return isObject(piece) ? piece.link : undefined;
}

/** Whether a cell asks for a mention: one that the sheet tells has no `textType`. */
function isMeant(cell: unknown): boolean {
	return isMention(cell) && isObject(cell) && 'textType' in cell;
}

/** Whether a cell that comes in is a formula. */
export function isFormula(cell: unknown): boolean {
	return isObject(cell) && cell.type === 'formula';
}

function isComputed(cell: unknown): cell is ComputedCell {
	return isObject(cell) && 'computed' in cell;
}

function computedOf(cell: unknown): unknown {
	return isComputed(cell) ? cell.computed : cell;
}
