import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import type { Entry } from '../../../../shared/kits';
import { sendParts } from '../../../../shared/kits';
import type { ReadHeader } from '../../../../shared/lookups';
import { columnName } from '../../../../shared/values';
import { cutRows } from '../plan';
import type { Seen } from './appendOnce';
import { appendOnce } from './appendOnce';
import type { Target } from './target';
import { filledWidth } from './target';
import type { ColumnWatch } from './watch';
import { perhapsElsewhere } from './watch';

/** What became of rows that were to be appended. */
export interface Appended {
	/** The row of each one that was, in their order. */
	readonly done: ReadonlyArray<{ readonly entry: Entry<IDataObject>; readonly row: number }>;
	readonly notDone: ReadonlyArray<Entry<IDataObject>>;
	readonly failure?: Failure;
}

/** How rows are appended. */
export interface Appending {
	/** Rows of one request. */
	readonly most: number;
	readonly watch: ColumnWatch;
}

/** "TooLargeRequest", "ExcessLimit" (documentation: "Generic error codes"): fewer rows may go. */
const TOO_LARGE: readonly number[] = [90226, 90227];

/**
 * Appends rows below the last one of a sheet, into rows of their own so that nothing that stands
 * there is written over. The request has no key: after an answer that was lost the sheet is read,
 * and rows that are not in it are sent once more.
 * @throws Refusal for rows that are too wide
 */
export async function appendRows(
	api: FeishuApi,
	target: Target & { readonly header: ReadHeader },
	entries: ReadonlyArray<Entry<IDataObject>>,
	{ most, watch }: Appending,
): Promise<Appended> {
	const { sheet, header } = target;
	if (entries.length === 0) return { done: [], notDone: [] };
	const width = filledWidth(
		entries.map(({ value }) => value),
		header,
	);
	// All columns that hold names, so that a short column cannot shift the rows.
	const range = `${sheet.id}!A:${columnName(Math.min(Math.max(header.width, width), 100))}`;
	const seen: Seen = { revision: header.revision, after: target.headerRow };
	const cells = entries.map(({ value }) => Object.values(value));
	const sent = await sendParts(cutRows(cells, most), {
		onFailure: 'stop',
		send: async ([first, last]) => {
			const part = entries.slice(first - 1, last).map(({ value }) => rowOf(value, header, width));
			const result = await appendOnce(api, target, { range, part, width, seen });
			if ('failure' in result) return result;
			const { first: top, revision } = result.answer;
			seen.after = top + part.length - 1;
			if ((await watch.wrote(revision)) !== 'moved') return { answer: top };
			return { failure: perhapsElsewhere(rowsNamed(top, seen.after)) };
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
		entries.slice(first - 1, last).map((entry, offset) => ({ entry, row: answer + offset })),
	);
	const notDone = sent.notDone.flatMap(([first, last]) => entries.slice(first - 1, last));
	return { done, notDone, ...(sent.failure === undefined ? {} : { failure: sent.failure }) };
}

function rowsNamed(first: number, last: number): string {
	return first === last ? `row ${first}` : `rows ${first}-${last}`;
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
