import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, caughtFailure } from '../../../../shared/endpoints';
import type { RowResult } from '../../../../shared/kits';
import { filledWidth } from './target';
import type { CarriedOut, Keyed, Upserted, UpsertTask } from './upsertPass';
import { carriedOut } from './upsertPass';

export type { Upserted } from './upsertPass';

/**
 * Changes the rows that match and appends the others. A row that has moved while the sheet was looked
 * at, and all that are new where somebody else has appended meanwhile, are planned once more.
 * @throws CallFailed when the sheet cannot be read, Refusal for rows that are too wide; nothing is
 * written then
 */
export async function upsertRows(
	api: FeishuApi,
	task: UpsertTask,
	rows: readonly Keyed[],
): Promise<Upserted> {
	// What cannot be appended is refused before anything is written.
	if (task.appends)
		filledWidth(
			rows.map(({ value }) => value.cells),
			task.header,
		);
	const first = await carriedOut(api, task, rows);
	if (first.again.length === 0) return first;
	// Which row a number meant before others moved, nobody can tell.
	const second =
		task.numbers === undefined
			? await secondTime(api, task, first.again)
			: failedAll(first.again, CHANGED);
	const results = [
		...first.results,
		...second.results,
		...second.again.map(({ index }) => failed(index, MOVED)),
	];
	return {
		results: results.sort((a, b) => (a.item ?? 0) - (b.item ?? 0)),
		unmatched: [...first.unmatched, ...second.unmatched],
		failure: first.failure ?? second.failure ?? (second.again.length > 0 ? MOVED : undefined),
	};
}

async function secondTime(
	api: FeishuApi,
	task: UpsertTask,
	rows: readonly Keyed[],
): Promise<CarriedOut> {
	try {
		return await carriedOut(api, task, rows);
	} catch (error) {
		return failedAll(rows, caughtFailure(error));
	}
}

function failedAll(rows: readonly Keyed[], failure: Failure): CarriedOut {
	return {
		results: rows.map(({ index }) => failed(index, failure)),
		unmatched: [],
		failure,
		again: [],
	};
}

const CHANGED: Failure = answeredFailure(
	'The row was changed or moved while it was to be written, so it was left alone',
	'Read the rows again, and run the node with their new numbers.',
);

const MOVED: Failure = answeredFailure(
	'The row moved twice while it was to be written, so it was left alone',
	'Run the node again when nobody inserts, deletes or sorts rows of the sheet.',
	{ retryable: true },
);

function failed(item: number, { message, code }: Failure): RowResult<number> {
	return { item, action: 'failed', error: message, ...(code === undefined ? {} : { code }) };
}
