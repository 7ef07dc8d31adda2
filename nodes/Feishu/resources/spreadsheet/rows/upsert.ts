import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed } from '../../../../shared/endpoints';
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
		return failedAll(rows, callFailed(error).failure);
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

/** @throws what is not a failed call */
function callFailed(error: unknown): CallFailed {
	if (error instanceof CallFailed) return error;
	throw error;
}

const CHANGED: Failure = {
	fate: 'answered',
	status: 200,
	message: 'The row was changed or moved while it was to be written, so it was left alone',
	hint: 'Read the rows again, and run the node with their new numbers.',
	retryable: false,
};

const MOVED: Failure = {
	fate: 'answered',
	status: 200,
	message: 'The row moved twice while it was to be written, so it was left alone',
	hint: 'Run the node again when nobody inserts, deletes or sorts rows of the sheet.',
	retryable: true,
};

function failed(item: number, { message, code }: Failure): RowResult<number> {
	return { item, action: 'failed', error: message, ...(code === undefined ? {} : { code }) };
}
