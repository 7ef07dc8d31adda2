import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed } from '../../../../shared/endpoints';
import type { ReadHeader, Sheet } from '../../../../shared/lookups';
import { headerOf } from '../../../../shared/lookups';
import type { Span } from '../range';
import type { ReadRows } from './blocks';
import { readBlocks, TOO_LARGE } from './blocks';
import type { RowCollector } from './items';

/** Which rows are read, under which names. */
export interface NamedRows {
	readonly spreadsheetToken: string;
	readonly sheet: Sheet;
	readonly headerRow: number;
	readonly columns: Span;
	readonly rows: Span;
	/** Whether rows are wanted that came since the size of the sheet was asked for. */
	readonly open: boolean;
	readonly query: Readonly<Record<string, string | undefined>>;
}

/** Rows as they were read. */
export interface SteadyRows extends ReadRows {
	readonly header: ReadHeader;
	readonly collected: RowCollector;
}

/** How often rows are read where somebody changes the sheet meanwhile. */
const MOST_READS = 2;

/**
 * Reads names and rows of one state of a sheet: once more where somebody changed it in between.
 * `changed` tells that they did so again.
 * @param collect makes a collector of rows for a header
 * @throws CallFailed when the header cannot be read, or columns move again and again
 */
export async function steadyRows(
	api: FeishuApi,
	{ sheet, headerRow, ...given }: NamedRows,
	collect: (header: ReadHeader) => RowCollector,
): Promise<SteadyRows> {
	const { spreadsheetToken, columns } = given;
	const place = { row: headerRow, columns };
	const asked = { ...given, sheetId: sheet.id };
	let header = await headerOf(api, spreadsheetToken, sheet, place);
	for (let count = 1; ; count += 1) {
		let collected = collect(header);
		let read = await readBlocks(api, asked, collected.take);
		if (asked.open && read.failure?.code === TOO_LARGE) {
			collected = collect(header);
			read = await readBlocks(api, { ...asked, open: false }, collected.take);
		}
		const isSteady = read.revision !== undefined && read.revision === header.revision;
		if (isSteady || read.failure !== undefined) return { ...read, header, collected };
		const now = await headerOf(api, spreadsheetToken, sheet, place);
		const isSame = now.names.join('\n') === header.names.join('\n');
		if (isSame && (!read.changed || count === MOST_READS)) return { ...read, header, collected };
		if (count === MOST_READS) throw new CallFailed(MOVED);
		header = now;
	}
}

const MOVED = answeredFailure(
	'The columns of the sheet were moved or renamed while it was read, again and again',
	'Run the node again when nobody changes the columns.',
	{ retryable: true },
);

export const CHANGED =
	'Somebody changed the sheet while it was read: rows may be missing, or there twice.';
