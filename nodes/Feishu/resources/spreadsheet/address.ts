import type { GivenFile } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';
import type { CellRange } from './range';

/** What the address of a sheet says. */
export interface SheetAddress {
	/** Empty when the address names none. */
	readonly sheetId: string;
	/** The cells as they are written in a range, e.g. `A1:B2`; empty when the address names none. */
	readonly cells: string;
	/** Undefined when the address is not one of a spreadsheet or wiki page. */
	readonly spreadsheet?: GivenFile;
}

/** Reads the address of a sheet, also that of selected cells, as Feishu's clients copy it. */
export function readAddress(given: string): SheetAddress {
	const [path, query = ''] = given.replace(/#.*$/s, '').split('?');
	const asked = new URLSearchParams(query);
	const [, place, id] = /\/(sheets|wiki)\/(\w+)/.exec(path) ?? [];
	return {
		sheetId: asked.get('sheet') ?? '',
		cells: cellsOf(asked.get('range') ?? ''),
		...(id === undefined ? {} : { spreadsheet: { id, inWiki: place === 'wiki' } }),
	};
}

const CELLS = /^[a-z]{0,3}\d{0,7}(?::[a-z]{0,3}\d{0,7})?$/i;

/** Clients write the cells in Base64, people as they are; one cell is written without a colon. */
function cellsOf(written: string): string {
	const decoded = Buffer.from(written.replace(/ /g, '+'), 'base64').toString('latin1');
	const cells = decoded !== '' && CELLS.test(decoded) ? decoded : written;
	return cells === '' || cells.includes(':') ? cells : `${cells}:${cells}`;
}

/**
 * Refuses a range whose address names another spreadsheet: a copy has sheets of the same ids. A
 * token and a wiki page are not compared, as that would take a look-up.
 * @param label of the field that holds the ranges
 * @throws Refusal
 */
export function checkSpreadsheet(
	given: GivenFile,
	ranges: readonly CellRange[],
	label: string,
): void {
	const other = ranges.find(
		({ spreadsheet }) =>
			spreadsheet !== undefined &&
			spreadsheet.inWiki === given.inWiki &&
			spreadsheet.id !== given.id,
	)?.spreadsheet;
	if (other === undefined) return;
	throw new Refusal(
		`${label} is in spreadsheet ${other.id}, but Spreadsheet is ${given.id}`,
		`Give Spreadsheet the address that is in ${label}, or choose cells of that spreadsheet for ${label}.`,
	);
}
