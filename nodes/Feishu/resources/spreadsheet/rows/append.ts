import type { IDataObject } from 'n8n-workflow';
import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { sheets } from '../../../../shared/endpoints';
import type { Entry } from '../../../../shared/kits';
import { sendParts } from '../../../../shared/kits';
import type { ReadHeader } from '../../../../shared/lookups';
import { columnName, isObject, memberText } from '../../../../shared/values';
import { cutRows } from '../plan';
import { foundAppended } from './appended';
import type { Target } from './target';
import { filledWidth } from './target';

export const appendCall = sheets.spreadsheetsValuesAppendPost;

/** What became of rows that were to be appended. */
export interface Appended {
	/** The row of each one that was, in their order. */
	readonly done: ReadonlyArray<{ readonly item: number; readonly row: number }>;
	readonly notDone: ReadonlyArray<Entry<IDataObject>>;
	readonly failure?: Failure;
}

/** "TooLargeRequest", "ExcessLimit" (documentation: "Generic error codes"): fewer rows may go. */
const TOO_LARGE: readonly number[] = [90226, 90227];

/**
 * Appends rows below the last one of a sheet, into rows of their own so that nothing that stands
 * there is written over. The request has no key: after an answer that was lost the sheet is read,
 * and rows that are not in it are sent once more.
 * @param most rows of one request
 * @throws Refusal for rows that are too wide
 */
export async function appendRows(
	api: FeishuApi,
	target: Target & { readonly header: ReadHeader },
	entries: ReadonlyArray<Entry<IDataObject>>,
	most: number,
): Promise<Appended> {
	const { sheet, header } = target;
	const width = filledWidth(
		entries.map(({ value }) => value),
		header,
	);
	const values = entries.map(({ value }) => rowOf(value, header, width));
	// All columns that hold names, so that a short column cannot shift the rows.
	const range = `${sheet.id}!A:${columnName(Math.min(Math.max(header.width, width), 100))}`;
	const seen: Seen = { revision: header.revision, after: target.headerRow };
	const sent = await sendParts(cutRows(values, most), {
		onFailure: 'stop',
		send: async ([first, last]) => {
			const part = values.slice(first - 1, last);
			const result = await sendOnce(api, target, { range, part, width, seen });
			if ('answer' in result) seen.after = result.answer + part.length - 1;
			return result;
		},
		split: ([first, last], { code = 0 }) => {
			if (!TOO_LARGE.includes(code) || first === last) return undefined;
			const middle = Math.floor((first + last) / 2);
			const halves: Array<[number, number]> = [
				[first, middle],
				[middle + 1, last],
			];
			return halves;
		},
	});
	const done = sent.done.flatMap(({ part: [first, last], answer }) =>
		entries
			.slice(first - 1, last)
			.map(({ index }, offset) => ({ item: index, row: answer + offset })),
	);
	const notDone = sent.notDone.flatMap(([first, last]) => entries.slice(first - 1, last));
	return { done, notDone, ...(sent.failure === undefined ? {} : { failure: sent.failure }) };
}

/** What is known of the sheet before a request. */
interface Seen {
	/** The number of its state; undefined when Feishu did not say. */
	revision?: number;
	/** The last row that was there. */
	after: number;
}

interface Sending {
	readonly range: string;
	readonly part: ReadonlyArray<readonly unknown[]>;
	readonly width: number;
	readonly seen: Seen;
}

/** Appends some rows. @returns the number of the first one */
async function sendOnce(
	api: FeishuApi,
	{ spreadsheetToken, sheet }: Target,
	{ range, part, width, seen }: Sending,
): Promise<Attempt<number>> {
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
		if (typeof found === 'number') return { answer: found };
		if (found === 'unknown') return { failure: uncertain(result.failure) };
		result = await send();
		if ('failure' in result && isInDoubt(result.failure)) {
			return { failure: uncertain(result.failure) };
		}
	}
	if ('failure' in result) return result;
	if (api.dryRun) return { answer: seen.after + 1 };
	const { revision, updates } = result.answer;
	seen.revision = revision;
	const first = firstRowIn(
		isObject(updates) ? memberText(updates, 'updatedRange') : '',
		part.length,
	);
	return first === undefined ? { failure: UNTOLD } : { answer: first };
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

const UNTOLD: Failure = {
	fate: 'answered',
	status: 200,
	message: 'Feishu answered without saying where it wrote the rows',
	hint: 'Look into the sheet before repeating the call: the rows may be in it.',
	retryable: false,
};

/** The first row of `Q7PlXT!A4:C5`, where it holds so many rows. */
function firstRowIn(range: string, count: number): number | undefined {
	const [, first, last] = /!A(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
	return Number(last) - Number(first) + 1 === count ? Number(first) : undefined;
}

/** The cells of a row in the order of the columns. */
function rowOf(cells: IDataObject, header: ReadHeader, width: number): unknown[] {
	const row = new Array<unknown>(width).fill(null);
	for (const [name, cell] of Object.entries(cells)) {
		const position = header.find(name);
		if (position !== undefined) row[position] = cell;
	}
	return row;
}
