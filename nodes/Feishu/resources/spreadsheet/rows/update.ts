import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { endpoint, sheets } from '../../../../shared/endpoints';
import type { Entry, RowChange, RowMatching, WrittenRows } from '../../../../shared/kits';
import { keyOf, writeRows } from '../../../../shared/kits';
import { isObject } from '../../../../shared/values';
import { ROWS_PER_CALL } from '../plan';
import { readBlocks } from './blocks';
import { isMention } from './mentions';
import type { Reading } from './known';
import { COMPUTED, spanOf } from './known';
import { rangesOf } from './ranges';

export const updateCall = endpoint(sheets.spreadsheetsValuesBatchUpdatePost, { repeat: 'same' });

type Change = Entry<RowChange<number>>;

/** What became of rows that were to be changed. */
export interface Updated {
	readonly written: WrittenRows<RowChange<number>>;
	/** Rows that were no longer where they had been, and were left alone. */
	readonly moved: ReadonlySet<Change>;
}

/**
 * Codes for a request that is too large, or that one of its cells keeps from being written
 * (documentation: "Generic error codes"): fewer rows may go.
 */
const WORTH_CUTTING: readonly number[] = [90202, 90204, 90205, 90218, 90222, 90226, 90227];

/** Users one call may mention (documentation: "Data types supported by Sheets"). */
const MENTIONS_PER_CALL = 50;

/**
 * Writes cells of rows that are there, nothing but those cells. Right before each request the keys of
 * its rows are read again; a row that has moved is left alone.
 * @param keys the key each row had when it was looked at
 */
export async function updateRows(
	api: FeishuApi,
	reading: Reading,
	matching: RowMatching,
	changes: readonly Change[],
	keys: ReadonlyMap<number, string>,
): Promise<Updated> {
	const moved = new Set<Change>();
	const size = sizeFor(changes);
	const written = await writeRows([changes], {
		size: () => size,
		fewer: ({ code = 0 }, part) =>
			WORTH_CUTTING.includes(code) && part.length > 1 ? Math.ceil(part.length / 2) : undefined,
		send: async (part) => {
			const now = await keysNow(api, reading, matching, part);
			if ('failure' in now) return now;
			const there = part.filter(({ value: { id } }) => now.keys.get(id) === keys.get(id));
			const isThere = new Set(there);
			for (const one of part) if (!isThere.has(one)) moved.add(one);
			const ranges = rangesOf(reading, there);
			if (ranges.length === 0) return { answer: [] };
			const result = await api.attempt(updateCall, {
				path: { spreadsheetToken: reading.spreadsheetToken },
				body: { valueRanges: ranges.map(({ range, values }) => ({ range, values })) },
			});
			if ('failure' in result) return result;
			const responses: unknown = result.answer.responses;
			const unconfirmed = new Set(
				ranges.flatMap(({ rows }, index) =>
					Array.isArray(responses) && isObject(responses[index]) ? [] : rows,
				),
			);
			return {
				answer: part.map((one) =>
					isThere.has(one) && !unconfirmed.has(one.value.id) ? { row: one.value.id } : undefined,
				),
			};
		},
	});
	return { written, moved };
}

/** How many rows fit one request: each may be several ranges, and mention people. */
function sizeFor(changes: readonly Change[]): number {
	let ranges = 1;
	let mentions = 1;
	for (const { value } of changes) {
		const cells = Object.values(value.cells);
		ranges = Math.max(ranges, cells.length);
		mentions = Math.max(mentions, cells.filter(isMention).length);
	}
	const isMentioning = changes.some(({ value }) => Object.values(value.cells).some(isMention));
	const byRows = Math.floor(ROWS_PER_CALL / ranges);
	return Math.max(
		1,
		isMentioning ? Math.min(byRows, Math.floor(MENTIONS_PER_CALL / mentions)) : byRows,
	);
}

/** The keys of rows as they are now. */
async function keysNow(
	api: FeishuApi,
	reading: Reading,
	matching: RowMatching,
	part: readonly Change[],
): Promise<{ readonly keys: Map<number, string> } | { readonly failure: Failure }> {
	const keys = new Map<number, string>();
	const columns = spanOf(reading, matching.keys);
	if (columns === undefined) return { keys };
	const ids = part.map(({ value: { id } }) => id);
	const rows = {
		from: ids.reduce((one, other) => Math.min(one, other)),
		to: ids.reduce((one, other) => Math.max(one, other)),
	};
	const { spreadsheetToken, sheet, header } = reading;
	const asked = { spreadsheetToken, sheetId: sheet.id, columns, rows, query: COMPUTED };
	const { failure } = await readBlocks(api, asked, (block, first) => {
		for (const [index, row] of block.entries()) {
			const cells = matching.keys.map((name) => [
				name,
				row[(header.find(name) ?? -1) + 1 - columns.from],
			]);
			const key = keyOf(Object.fromEntries(cells), matching);
			if (typeof key === 'string') keys.set(first + index, key);
		}
		return true;
	});
	return failure === undefined ? { keys } : { failure };
}
