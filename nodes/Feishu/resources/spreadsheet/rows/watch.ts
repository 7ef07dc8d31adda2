import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, caughtFailure } from '../../../../shared/endpoints';
import type { ReadHeader } from '../../../../shared/lookups';
import { headerOf } from '../../../../shared/lookups';
import { few } from '../../../../shared/values';
import type { Target } from './target';

/**
 * Whether the columns of a sheet are still where its header was read. Each answer tells the number of
 * the spreadsheet's state; the header is read again only where that number is not the expected one.
 */
export interface ColumnWatch {
	/**
	 * Why nothing may be written: a column is no longer where it was, or the header cannot be read.
	 * @param revision the state of what was just read; undefined where it is not known
	 */
	moved(revision: number | undefined): Promise<Failure | undefined>;
	/**
	 * Whether somebody else has written between the last look and a request of ours, and columns have
	 * moved by that, as far as can be told.
	 * @param revision the state after the request; undefined where it is not known
	 */
	wrote(revision: number | undefined): Promise<'alone' | 'others' | 'moved'>;
}

/** A sheet, and where its columns were. */
export interface Watched extends Target {
	readonly header: ReadHeader;
}

/** Watches the columns that rows are compared with or written to, by their names. */
export function watchColumns(
	api: FeishuApi,
	watched: Watched,
	names: readonly string[],
): ColumnWatch {
	const { header } = watched;
	let seen = header.revision;
	const look = async (): Promise<Failure | undefined> => {
		const now = await headerNow(api, watched);
		if ('failure' in now) return now.failure;
		const gone = names.filter((name) => now.header.find(name) !== header.find(name));
		seen = gone.length === 0 ? now.header.revision : undefined;
		return gone.length === 0 ? undefined : notThere(gone);
	};
	return {
		moved: async (revision) => {
			if (api.dryRun || (revision !== undefined && revision === seen)) return undefined;
			return await look();
		},
		wrote: async (revision) => {
			if (api.dryRun) return 'alone';
			// Each write makes the number one higher.
			const isAlone = seen !== undefined && revision === seen + 1;
			if (!isAlone) return (await look()) === undefined ? 'others' : 'moved';
			seen = revision;
			return 'alone';
		},
	};
}

/** Milliseconds for which a header counts as just read. */
const FRESH = 10_000;

/**
 * The header for rows that are ready: a new one where they have waited since it was read, for instance
 * behind another run that writes to the same spreadsheet.
 * @throws CallFailed, also when a column that the rows name is gone
 */
export async function freshHeader(
	api: FeishuApi,
	watched: Watched,
	names: readonly string[],
): Promise<ReadHeader> {
	const { header } = watched;
	const { readAt = api.now() } = header;
	if (api.dryRun || api.now() - readAt < FRESH) return header;
	const now = await headerNow(api, watched);
	if ('failure' in now) throw new CallFailed(now.failure);
	const isGone = (name: string): boolean =>
		header.find(name) !== undefined && now.header.find(name) === undefined;
	const gone = names.filter(isGone);
	if (gone.length > 0) throw new CallFailed(notThere(gone));
	return now.header;
}

async function headerNow(
	api: FeishuApi,
	{ spreadsheetToken, sheet, headerRow: row, header: { width } }: Watched,
): Promise<{ readonly header: ReadHeader } | { readonly failure: Failure }> {
	// Columns that were added just now lie outside the grid as it was.
	const columns = { from: 1, to: Math.max(sheet.columns, width) };
	try {
		return { header: await headerOf(api, spreadsheetToken, sheet, { row, columns }) };
	} catch (error) {
		return { failure: caughtFailure(error) };
	}
}

function notThere(names: readonly string[]): Failure {
	return answeredFailure(
		`Columns of the sheet were moved or renamed while the node worked on it: ${few(names)}`,
		'Run the node again: after that nothing was written.',
		{ retryable: true },
	);
}

/** Why rows that were written may stand elsewhere than they should. @param rows names them: `rows 3-8` */
export function perhapsElsewhere(rows: string): Failure {
	return answeredFailure(
		`Rows or columns of the sheet were moved at the very moment in which ${rows} of it were written: what was written may stand in other cells`,
		`Look into ${rows} of the sheet; its version history tells what stood there.`,
	);
}
