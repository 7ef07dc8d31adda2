import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, sheets } from '../../../../shared/endpoints';
import { columnName, isObject } from '../../../../shared/values';
import type { Span } from '../range';
import { sizeOf } from '../range';

/** Rows of a sheet that are read. */
export interface AskedRows {
	readonly spreadsheetToken: string;
	readonly sheetId: string;
	readonly columns: Span;
	/** No rows where it ends before it starts. */
	readonly rows: Span;
	/**
	 * Whether the last block goes on to the last row that holds something: the sheet may have grown
	 * since its size was asked for. For up to 100 columns (documentation: "Read a single range").
	 */
	readonly open?: boolean;
	/** How cells are returned. */
	readonly query: Readonly<Record<string, string | undefined>>;
}

/** How reading ended. */
export interface ReadRows {
	/** The first row that was not read. */
	readonly next: number;
	/** The number of the spreadsheet's state; undefined where it changed meanwhile, or Feishu did not say. */
	readonly revision?: number;
	/** Whether the spreadsheet changed between two blocks, so that rows may be missing or there twice. */
	readonly changed: boolean;
	readonly failure?: Failure;
}

/** Rows and cells of one answer, which holds at most 10 MB (documentation: "Read a single range"). */
const ROWS_PER_READ = 5000;
const CELLS_PER_READ = 250_000;

/** "TooLargeResponse" (documentation: "Generic error codes"). */
export const TOO_LARGE = 90221;

/**
 * Reads rows block by block, in halves where an answer would be too large. The parts kit would keep
 * every answer until the end. Never throws for a failed call.
 * @param take is handed the cells of each block and the number of its first row; false ends reading
 */
export async function readBlocks(
	api: FeishuApi,
	{ spreadsheetToken, sheetId, columns, rows, open = false, query }: AskedRows,
	take: (block: readonly unknown[][], first: number) => boolean,
): Promise<ReadRows> {
	let size = Math.max(1, Math.min(ROWS_PER_READ, Math.floor(CELLS_PER_READ / sizeOf(columns))));
	let next = rows.from;
	let revision: number | undefined;
	let changed = false;
	let isFirst = true;
	while (next <= rows.to) {
		const last = Math.min(rows.to, next + size - 1);
		const isOpen = open && last === rows.to;
		const bottom = isOpen ? '' : last;
		const range = `${sheetId}!${columnName(columns.from)}${next}:${columnName(columns.to)}${bottom}`;
		const result = await api.attempt(sheets.spreadsheetsValuesByRangeGet, {
			path: { spreadsheetToken, range },
			query,
		});
		if ('failure' in result) {
			if (result.failure.code !== TOO_LARGE || last === next || isOpen) {
				return { next, changed, failure: result.failure };
			}
			size = Math.ceil((last - next + 1) / 2);
			continue;
		}
		if (!isObject(result.answer.valueRange)) return { next, changed, failure: without(range) };
		const { revision: now } = result.answer;
		changed ||= !isFirst && now !== revision;
		revision = now;
		isFirst = false;
		const wantsMore = take(cellsOf(result.answer.valueRange.values), next);
		next = last + 1;
		if (!wantsMore) break;
	}
	return changed ? { next, changed } : { next, revision, changed };
}

/** Rows of cells in an answer; anything else holds nothing. */
export function cellsOf(values: unknown): unknown[][] {
	const rows: unknown[] = Array.isArray(values) ? values : [];
	return rows.map((row): unknown[] => (Array.isArray(row) ? row : []));
}

function without(range: string): Failure {
	return answeredFailure(
		`Feishu answered without the values of ${range}`,
		'Repeat the call; if nothing else comes, report the answer to Feishu.',
		{ retryable: true },
	);
}
