import type { IDataObject } from 'n8n-workflow';
import { figure, isKept, isObject, quoted, Refusal, unwritable } from '../../../shared/values';
import type { CellRange } from './range';
import { rangeText, sizeOf } from './range';

/** What a cell can be written with (documentation: "Data types supported by Sheets"); a list holds texts of different styles. */
export type Cell = string | number | boolean | null | IDataObject | readonly IDataObject[];

/** Rows of cells. */
export type Matrix = readonly Cell[][];

/** Characters of one cell (documentation: "Write data to a single range"). */
const CELL_CHARACTERS = 50_000;

/** Columns of one write; rows above their limit are split, columns are not. */
export const COLUMNS_PER_WRITE = 100;

/**
 * Reads rows of cells.
 * @param label of the field, for the refusal
 * @throws Refusal naming row and column
 */
export function readMatrix(given: unknown, label: string): Matrix {
	if (!Array.isArray(given)) return notRows(label, `is ${quoted(given)}, which is not an array`);
	const rows: unknown[] = given;
	const matrix = rows.map((row, index) => {
		if (!Array.isArray(row)) {
			return notRows(label, `has ${quoted(row)} as row ${index + 1}, which is not an array`);
		}
		const cells: unknown[] = row;
		return cells.map((cell, column) =>
			readCell(cell, () => `Row ${index + 1}, column ${column + 1} of ${label}`),
		);
	});
	if (widthOf(matrix) === 0) notRows(label, 'has no cells');
	return matrix;
}

/** Columns of the longest row. */
export function widthOf(matrix: Matrix): number {
	return matrix.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/**
 * The range must be at least as large as the values, else Feishu answers 90202.
 * @throws Refusal naming both fields
 */
export function checkFit(
	range: CellRange,
	matrix: Matrix,
	labels: { readonly range: string; readonly values: string },
): void {
	const { columns, rows } = range;
	const width = widthOf(matrix);
	if (width > COLUMNS_PER_WRITE) {
		throw new Refusal(
			`${labels.values} has ${figure(width)} columns, but Feishu takes ${COLUMNS_PER_WRITE} in one write`,
			`Write ${labels.values} in several ranges of at most ${COLUMNS_PER_WRITE} columns.`,
		);
	}
	if (columns !== undefined && width > sizeOf(columns)) {
		refuseFit(range, `${figure(width)} columns`, sizeOf(columns), labels);
	}
	if (rows?.to !== undefined && matrix.length > rows.to - rows.from + 1) {
		refuseFit(range, `${figure(matrix.length)} rows`, rows.to - rows.from + 1, labels);
	}
}

function refuseFit(
	range: CellRange,
	needed: string,
	has: number,
	labels: { readonly range: string; readonly values: string },
): never {
	throw new Refusal(
		`${labels.values} has ${needed}, but ${labels.range} is ${rangeText(range)}, which has ${figure(has)}`,
		`Widen ${labels.range}, or give fewer values.`,
	);
}

/**
 * Reads one cell.
 * @param place names it in the refusal
 * @throws Refusal
 */
export function readCell(given: unknown, place: () => string): Cell {
	if (given === undefined || given === null) return null;
	if (typeof given === 'boolean') return given;
	if (typeof given === 'number') return exactNumber(given, place);
	if (typeof given === 'string') return shortEnough(given, [given], place);
	refuseUnwritable(given, place);
	if (isTyped(given)) return shortEnough(given, [given.text], place);
	if (Array.isArray(given) && given.length > 0) {
		const segments: unknown[] = given;
		if (segments.every(isTyped)) {
			return shortEnough(
				segments,
				segments.map(({ text }) => text),
				place,
			);
		}
	}
	throw new Refusal(
		`${place()} is ${quoted(given)}, which a cell cannot hold`,
		'Give each cell as text, a number, true or false, as an empty value, or as one of Feishu\'s objects such as {"type": "formula", "text": "=A1"}.',
	);
}

function refuseUnwritable(given: unknown, place: () => string): void {
	const fault = unwritable(given);
	if (fault === undefined) return;
	throw new Refusal(
		`${place()} holds ${fault}`,
		'Give each cell what JSON can hold; long numbers go as text, in quotes.',
	);
}

/** One of Feishu's objects for cells. */
function isTyped(given: unknown): given is IDataObject {
	return isObject(given) && typeof given.type === 'string';
}

/** Beyond 2^53 digits were lost before the number came here. */
function exactNumber(given: number, place: () => string): number {
	if (isKept(given)) return given;
	throw new Refusal(
		`${place()} is ${String(given)}, a number that a cell does not hold exactly`,
		'Give numbers above 9,007,199,254,740,991, such as long IDs, as text: in quotes.',
	);
}

function shortEnough<Given extends Cell>(
	cell: Given,
	texts: readonly unknown[],
	place: () => string,
): Given {
	const length = texts.reduce<number>(
		(total, text) => total + (typeof text === 'string' ? text.length : 0),
		0,
	);
	if (length <= CELL_CHARACTERS) return cell;
	throw new Refusal(
		`${place()} has ${figure(length)} characters, but a cell holds ${figure(CELL_CHARACTERS)}`,
		'Shorten the text, or spread it over several cells.',
	);
}

function notRows(label: string, why: string): never {
	throw new Refusal(
		`${label} ${why}`,
		`Give ${label} as an array of rows, each an array of cells, such as [["Name", "Age"], ["Ada", 36]].`,
	);
}
