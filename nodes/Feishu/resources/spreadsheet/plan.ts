import { isObject } from '../../../shared/values';
import type { Matrix } from './matrix';
import { COLUMNS_PER_WRITE, widthOf } from './matrix';
import type { CellRange } from './range';
import { rangeText, sizeOf } from './range';

/** Rows Feishu takes in one call, all its ranges together (documentation: "Write data to multiple ranges"). */
export const ROWS_PER_CALL = 5000;

/** Users one call may mention (documentation: "Data types supported by Sheets"). */
const MENTIONS_PER_CALL = 50;

/** Values and where they go. */
export interface Write {
	readonly range: CellRange;
	readonly values: Matrix;
}

/** Rows of a write that go into one call. */
export interface Piece {
	/** Position of the write among those asked for. */
	readonly write: number;
	/** The first and last of its rows, counted from 1. */
	readonly first: number;
	readonly last: number;
	readonly range: string;
	readonly values: Matrix;
}

/** Cuts one write into what fits one call each, in order. */
export function planWrite(write: Write): Piece[] {
	return piecesOf(write, 0);
}

/** Spreads writes over calls: in order, each within Feishu's limits, small ranges together. */
export function planWrites(writes: readonly Write[]): Piece[][] {
	const calls: Piece[][] = [];
	let room = { rows: 0, mentions: 0 };
	for (const piece of writes.flatMap(piecesOf)) {
		const rows = piece.values.length;
		const mentions = mentionsIn(piece.values);
		if (rows > room.rows || mentions > room.mentions) {
			calls.push([]);
			room = { rows: ROWS_PER_CALL, mentions: MENTIONS_PER_CALL };
		}
		calls[calls.length - 1].push(piece);
		room = { rows: room.rows - rows, mentions: room.mentions - mentions };
	}
	return calls;
}

/** The range from a row of the values to their end, as Feishu takes it. */
export function rangeFrom({ range, values }: Write, first: number): string {
	return rangeText(covered({ range, values }, first, values.length));
}

function piecesOf(write: Write, index: number): Piece[] {
	const cuts = cutRows(write.values);
	const isWhole = cuts.length === 1;
	return cuts.map(([first, last]) => ({
		write: index,
		first,
		last,
		range: rangeText(isWhole ? wholeRange(write) : covered(write, first, last)),
		values: isWhole ? write.values : write.values.slice(first - 1, last),
	}));
}

/** First and last row, counted from 1, of each part that fits one call of so many rows. */
export function cutRows(
	values: ReadonlyArray<readonly unknown[]>,
	most = ROWS_PER_CALL,
): Array<[first: number, last: number]> {
	const cuts: Array<[number, number]> = [];
	let first = 1;
	let mentions = 0;
	values.forEach((row, index) => {
		const here = mentionsIn([row]);
		const isFull = index + 1 - first >= most || mentions + here > MENTIONS_PER_CALL;
		if (isFull && index + 1 > first) {
			cuts.push([first, index]);
			first = index + 1;
			mentions = 0;
		}
		mentions += here;
	});
	return [...cuts, [first, values.length]];
}

/** The range as it was given where that is within the limits, else as much of it as the values take. */
function wholeRange(write: Write): CellRange {
	const { range, values } = write;
	const exact = covered(write, 1, values.length);
	const to = range.rows?.to;
	return to !== undefined && exact.rows !== undefined && to - exact.rows.from < ROWS_PER_CALL
		? { ...exact, rows: { ...exact.rows, to } }
		: exact;
}

/** The cells for some of the rows; columns and rows the range leaves open start with the first. */
function covered({ range, values }: Write, first: number, last: number): CellRange {
	const { sheetId, columns, rows } = range;
	const left = columns?.from ?? 1;
	const top = (rows?.from ?? 1) - 1;
	return {
		sheetId,
		columns:
			columns !== undefined && sizeOf(columns) <= COLUMNS_PER_WRITE
				? columns
				: { from: left, to: left + widthOf(values) - 1 },
		rows: { from: top + first, to: top + last },
	};
}

function mentionsIn(values: ReadonlyArray<readonly unknown[]>): number {
	let count = 0;
	for (const row of values) {
		for (const cell of row) {
			if (typeof cell === 'object' && cell !== null) {
				count += (Array.isArray(cell) ? cell : [cell]).filter(isMention).length;
			}
		}
	}
	return count;
}

/** A user who is mentioned; documents are mentioned with a token. */
function isMention(cell: unknown): boolean {
	return isObject(cell) && cell.type === 'mention' && cell.textType !== 'fileToken';
}
