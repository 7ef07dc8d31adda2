import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, sheets } from '../../../../shared/endpoints';
import { isObject, memberText } from '../../../../shared/values';
import { foundAppended } from './appended';
import type { Target } from './target';

export const appendCall = sheets.spreadsheetsValuesAppendPost;

/** What is known of the sheet before a request. */
export interface Seen {
	/** The number of its state; undefined when Feishu did not say. */
	revision?: number;
	/** The last row that was there. */
	after: number;
}

/** One request. */
export interface Sending {
	readonly range: string;
	readonly part: ReadonlyArray<readonly unknown[]>;
	readonly width: number;
	readonly seen: Seen;
}

/**
 * Appends some rows, once, however often that has to be tried.
 * @returns the number of the first one, and that of the state of the spreadsheet where Feishu says so
 */
export async function appendOnce(
	api: FeishuApi,
	{ spreadsheetToken, sheet }: Target,
	{ range, part, width, seen }: Sending,
): Promise<Attempt<{ readonly first: number; readonly revision?: number }>> {
	const send = async () =>
		await api.attempt(appendCall, {
			path: { spreadsheetToken },
			query: { insertDataOption: 'INSERT_ROWS' },
			body: { valueRange: { range, values: part } },
		});
	let result = await send();
	if ('failure' in result && isInDoubt(result.failure)) {
		const place = { spreadsheetToken, sheet, after: seen.after };
		const found = await foundAppended(api, place, part, { width, revision: seen.revision });
		if (typeof found === 'number') return { answer: { first: found } };
		if (found === 'unknown') return { failure: uncertain(result.failure) };
		result = await send();
		if ('failure' in result && isInDoubt(result.failure)) {
			return { failure: uncertain(result.failure) };
		}
	}
	if ('failure' in result) return result;
	if (api.dryRun) return { answer: { first: seen.after + 1 } };
	const { revision, updates } = result.answer;
	seen.revision = revision;
	const first = firstRowIn(
		isObject(updates) ? memberText(updates, 'updatedRange') : '',
		part.length,
	);
	return first === undefined ? { failure: UNTOLD } : { answer: { first, revision } };
}

/** Whether Feishu may have carried a request out all the same. */
function isInDoubt({ fate, status }: Failure): boolean {
	return fate === 'lost' || status >= 500;
}

function uncertain(failure: Failure): Failure {
	return {
		...failure,
		retryable: false,
		hint: `Look into the sheet before repeating the call: the rows may be in it. ${failure.hint}`,
	};
}

const UNTOLD: Failure = answeredFailure(
	'Feishu answered without saying where it wrote the rows',
	'Look into the sheet before repeating the call: the rows may be in it.',
);

/** The first row of `Q7PlXT!A4:C5`, where it holds so many rows. */
function firstRowIn(range: string, count: number): number | undefined {
	const [, first, last] = /!A(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
	return Number(last) - Number(first) + 1 === count ? Number(first) : undefined;
}
