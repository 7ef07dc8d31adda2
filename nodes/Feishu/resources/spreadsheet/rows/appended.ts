import type { FeishuApi } from '../../../../shared/endpoints';
import type { Sheet } from '../../../../shared/lookups';
import { readSheet, sheetsNow, shownCell } from '../../../../shared/lookups';
import { caughtFailure } from '../../../../shared/endpoints';

import { readBlocks } from './blocks';
import { isMention } from './mentions';

type Rows = ReadonlyArray<readonly unknown[]>;

/** Where rows may have been appended. */
interface Place {
	readonly spreadsheetToken: string;
	readonly sheet: Sheet;
	/** The last row that was there before. */
	readonly after: number;
}

/**
 * Looks whether rows are in a sheet after a request whose answer was lost.
 * @returns the first of them, `absent`, or `unknown` where that cannot be told: the sheet cannot be
 * read, or holds the same rows more than once
 */
export async function foundAppended(
	api: FeishuApi,
	{ spreadsheetToken, sheet, after }: Place,
	part: Rows,
	{ width, revision }: { readonly width: number; readonly revision?: number },
): Promise<number | 'absent' | 'unknown'> {
	try {
		const now = (await sheetsNow(api, spreadsheetToken))
			.map(readSheet)
			.find(({ id }) => id === sheet.id);
		if (now === undefined) return 'unknown';
		const rows: unknown[][] = [];
		const asked = {
			spreadsheetToken,
			sheetId: sheet.id,
			columns: { from: 1, to: width },
			rows: { from: after + 1, to: now.rows },
			// Formulas come back as they were written.
			query: { valueRenderOption: 'Formula' },
		};
		const read = await readBlocks(api, asked, (block) => {
			for (const row of block) rows.push(row);
			return true;
		});
		if (read.failure !== undefined) return 'unknown';
		if (revision !== undefined && read.revision === revision) return 'absent';
		const found = placesOf(part, rows);
		if (found.length === 0) return 'absent';
		// Rows that were just appended are the last ones, unless somebody else goes on writing.
		const [start] = found;
		const isLast = !rows.slice(start + part.length).some(holdsSomething);
		return found.length === 1 && isLast ? after + 1 + start : 'unknown';
	} catch (error) {
		return unread(error);
	}
}

function unread(error: unknown): 'unknown' {
	caughtFailure(error);
	return 'unknown';
}

/** Where some rows stand among others, one below the other. */
function placesOf(part: Rows, rows: readonly unknown[][]): number[] {
	const places: number[] = [];
	for (let start = 0; start + part.length <= rows.length; start += 1) {
		if (part.every((row, index) => isSameRow(row, rows[start + index]))) places.push(start);
	}
	return places;
}

function holdsSomething(row: readonly unknown[]): boolean {
	return row.some((cell) => textOf(cell) !== '');
}

function isSameRow(sent: readonly unknown[], read: readonly unknown[]): boolean {
	return sent.every((cell, column) => isMention(cell) || textOf(cell) === textOf(read[column]));
}

function textOf(cell: unknown): string {
	const shown = shownCell(cell);
	return typeof shown === 'boolean' ? String(shown).toUpperCase() : String(shown);
}
