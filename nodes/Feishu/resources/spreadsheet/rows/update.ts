import type { FeishuApi } from '../../../../shared/endpoints';
import { endpoint, sheets } from '../../../../shared/endpoints';
import type { Entry, RowChange, RowMatching, WrittenRows } from '../../../../shared/kits';
import { writeRows } from '../../../../shared/kits';
import { isObject, spansOf } from '../../../../shared/values';
import { ROWS_PER_CALL } from '../plan';
import type { Span } from '../range';
import { keysNow } from './keysNow';
import type { Reading } from './known';
import { isMention } from './mentions';
import { rangesOf, runsOf } from './ranges';
import type { ColumnWatch } from './watch';
import { perhapsElsewhere } from './watch';

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

/** What is known of the sheet whose rows are changed. */
export interface Known {
	/** The key each row had when it was looked at. */
	readonly keys: ReadonlyMap<number, string>;
	/** The key a row has once it is changed; the same as before when absent. */
	readonly keyAfter?: (change: RowChange<number>) => string | undefined;
	readonly watch: ColumnWatch;
}

/**
 * Writes cells of rows that are there, nothing but those cells. Right before each request the keys of
 * its rows are read again, and where the columns are; a row that has moved is left alone. Where
 * somebody has written in the moment in between, both are looked at once more.
 */
export async function updateRows(
	api: FeishuApi,
	reading: Reading,
	matching: RowMatching,
	changes: readonly Change[],
	{ keys, keyAfter, watch }: Known,
): Promise<Updated> {
	const moved = new Set<Change>();
	const size = sizeFor(changes, reading.header);
	const keyBefore = ({ id }: RowChange<number>) => keys.get(id);
	const look = async (part: readonly Change[], keyOf = keyBefore) => {
		const now = await keysNow(api, reading, matching, rowsOf(part));
		if ('failure' in now) return now;
		const there = part.filter(({ value }) => now.keys.get(value.id) === keyOf(value));
		return { there, revision: now.revision };
	};
	const areThere = async (part: readonly Change[]): Promise<boolean> => {
		const now = await look(part, keyAfter);
		return 'there' in now && now.there.length === part.length;
	};
	const written = await writeRows([changes], {
		size: () => size,
		fewer: ({ code = 0 }, part) =>
			WORTH_CUTTING.includes(code) && part.length > 1 ? Math.ceil(part.length / 2) : undefined,
		send: async (part) => {
			const now = await look(part);
			if ('failure' in now) return now;
			const failure = await watch.moved(now.revision);
			if (failure !== undefined) return { failure };
			const { there } = now;
			const isThere = new Set(there);
			for (const one of part) if (!isThere.has(one)) moved.add(one);
			const ranges = rangesOf(reading, there);
			if (ranges.length === 0) return { answer: [] };
			const result = await api.attempt(updateCall, {
				path: { spreadsheetToken: reading.spreadsheetToken },
				body: { valueRanges: ranges.map(({ range, values }) => ({ range, values })) },
			});
			if ('failure' in result) return result;
			const by = await watch.wrote(result.answer.revision);
			if (by === 'moved' || (by === 'others' && !(await areThere(there)))) {
				return { failure: perhapsElsewhere(namedRows(there)) };
			}
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

function namedRows(part: readonly Change[]): string {
	return spansOf(
		part.map(({ value: { id } }) => id),
		['row', 'rows'],
	);
}

/** The rows from the first to the last one of some changes. */
function rowsOf(part: readonly Change[]): Span {
	const ids = part.map(({ value: { id } }) => id);
	return {
		from: ids.reduce((one, other) => Math.min(one, other)),
		to: ids.reduce((one, other) => Math.max(one, other)),
	};
}

/** How many rows fit one request: each may be several ranges, and mention people. */
function sizeFor(changes: readonly Change[], header: Reading['header']): number {
	let ranges = 1;
	let mentions = 1;
	for (const { value } of changes) {
		const cells = Object.values(value.cells);
		ranges = Math.max(ranges, runsOf(value, header).length);
		mentions = Math.max(mentions, cells.filter(isMention).length);
	}
	const isMentioning = changes.some(({ value }) => Object.values(value.cells).some(isMention));
	const byRows = Math.floor(ROWS_PER_CALL / ranges);
	return Math.max(
		1,
		isMentioning ? Math.min(byRows, Math.floor(MENTIONS_PER_CALL / mentions)) : byRows,
	);
}
