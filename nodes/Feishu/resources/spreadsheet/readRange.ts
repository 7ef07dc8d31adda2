import { columnNumber, figure, quoted, Refusal, webAddress } from '../../../shared/values';
import { readAddress } from './address';
import type { CellRange } from './range';

/** The largest sheet has 13,000 columns or 5,000,000 cells (documentation: "Spreadsheet overview"). */
const MOST_COLUMNS = 13_000;
const MOST_ROWS = 5_000_000;

const FORMS = 'sheetId!A1:B2, sheetId!A:B, sheetId!A2:B, sheetId!2:3 or sheetId alone';
const CELLS = /^([a-z]{0,3})(\d{0,7}):([a-z]{0,3})(\d{0,7})$/i;

/**
 * Reads a range in one of Feishu's forms, as whole rows (`sheetId!2:3`), or as the address of a
 * sheet or of cells in it.
 * @param label of the field, for the refusal
 * @throws Refusal saying what is wrong and which forms there are
 */
export function readRange(given: string, label: string): CellRange {
	const address = webAddress(given);
	if (address === undefined) return rangeOf(given, given, label);
	const { sheetId, cells, spreadsheet } = readAddress(address);
	if (sheetId === '') return refuse(label, given, 'an address that names no sheet');
	const range = rangeOf(cells === '' ? sheetId : `${sheetId}!${cells}`, given, label);
	return spreadsheet === undefined ? range : { ...range, spreadsheet };
}

/**
 * Reads cells of a sheet that is chosen elsewhere: `A1:B2`, `A:B`, `2:3`, or one cell.
 * @throws Refusal saying what is wrong and which forms there are
 */
export function readCells(sheetId: string, given: string, label: string): CellRange {
	const cells = /^[a-z]{1,3}\d{1,7}$/i.test(given) ? `${given}:${given}` : given;
	return rangeOf(`${sheetId}!${cells}`, given, label);
}

function rangeOf(text: string, given: string, label: string): CellRange {
	const [sheetId, cells, ...more] = text.split('!').map((part) => part.trim());
	if (cells === undefined ? /:|^[a-z]{1,2}\d{0,3}$/i.test(sheetId) : sheetId === '') {
		return refuse(label, given, 'which names no sheet');
	}
	if (!/^[\w-]+$/.test(sheetId)) {
		return refuse(label, given, `but ${quoted(sheetId)} is not a sheet ID: it may be a title`);
	}
	if (more.length > 0) return refuse(label, given, 'which has more than one "!"');
	if (cells === undefined) return { sheetId };
	const found = CELLS.exec(cells);
	if (found === null) return refuse(label, given, `but ${quoted(cells)} is not a range of cells`);
	const [, left, top, right, bottom] = found;
	if (left === '' ? right !== '' || top === '' || bottom === '' : right === '') {
		return refuse(label, given, `but ${quoted(cells)} is not a range of cells`);
	}
	if (top === '' && bottom !== '') {
		return refuse(label, given, `but ${quoted(cells)} starts with a column and ends with a cell`);
	}
	const range: CellRange = {
		sheetId,
		...(left === '' ? {} : { columns: { from: columnNumber(left), to: columnNumber(right) } }),
		...(top === ''
			? {}
			: { rows: { from: Number(top), ...(bottom === '' ? {} : { to: Number(bottom) }) } }),
	};
	checkOrder(range, given, label);
	return range;
}

function checkOrder({ columns, rows }: CellRange, given: string, label: string): void {
	if (rows?.from === 0 || rows?.to === 0) refuse(label, given, 'but rows are counted from 1');
	const isReversed =
		(columns !== undefined && columns.to < columns.from) ||
		(rows?.to !== undefined && rows.to < rows.from);
	if (isReversed) refuse(label, given, 'which ends before it starts');
	if ((columns?.to ?? 0) > MOST_COLUMNS || Math.max(rows?.from ?? 0, rows?.to ?? 0) > MOST_ROWS) {
		refuse(
			label,
			given,
			`but a sheet has at most ${figure(MOST_COLUMNS)} columns and ${figure(MOST_ROWS)} rows`,
		);
	}
}

function refuse(label: string, given: string, why: string): never {
	throw new Refusal(
		`${label} is ${quoted(given)}, ${why}`,
		`Give ${label} as ${FORMS}, for example 0bdf12!A1:B5, and one cell as 0bdf12!B5:B5. Get Spreadsheet Sheets lists the sheet IDs.`,
	);
}
