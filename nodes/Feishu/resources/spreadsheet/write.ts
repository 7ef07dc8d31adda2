import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure } from '../../../shared/operation';
import { CallFailed } from '../../../shared/operation';
import type { Piece } from './plan';

/** What Feishu says of one range it wrote. */
export interface Written extends IDataObject {
	readonly spreadsheetToken?: string;
	readonly updatedRange?: string;
	readonly updatedRows?: number;
	readonly updatedColumns?: number;
	readonly updatedCells?: number;
}

/** What all writes of values share (documentation: "Write data to a single range"): 100 calls a second. */
export const WRITE_FACTS = {
	rate: { perSecond: 100 },
	identities: ['tenant', 'user'],
	scopes: ['sheets:spreadsheet', 'drive:drive'],
	repeat: 'same',
} as const;

/** How far a series of calls came. */
export interface Progress<Answer> {
	readonly done: ReadonlyArray<{ readonly pieces: readonly Piece[]; readonly answer: Answer }>;
	/** The call that ended it before the end. */
	readonly stopped?: { readonly piece: Piece; readonly failure: Failure };
}

/**
 * Carries out planned calls one after the other and ends with the first that fails.
 * @throws CallFailed when that is the first of all
 */
export async function writeInOrder<Answer>(
	calls: readonly Piece[][],
	send: (pieces: readonly Piece[]) => Promise<Attempt<Answer>>,
): Promise<Progress<Answer>> {
	const done: Array<{ pieces: readonly Piece[]; answer: Answer }> = [];
	for (const pieces of calls) {
		const result = await send(pieces);
		if ('answer' in result) {
			done.push({ pieces, answer: result.answer });
			continue;
		}
		const { failure } = result;
		if (done.length === 0) throw new CallFailed(failure);
		return { done, stopped: { piece: pieces[0], failure } };
	}
	return { done };
}

/** What Feishu would have said of parts that lie one below the other, had they been one. */
export function asOne(parts: readonly Written[]): Written {
	const [first] = parts;
	const last = parts[parts.length - 1];
	if (parts.length < 2) return { ...first };
	const start = first.updatedRange?.split(':')[0];
	const end = last.updatedRange?.split(':')[1];
	return {
		...last,
		updatedRange: start !== undefined && end !== undefined ? `${start}:${end}` : undefined,
		updatedRows: sum(parts.map(({ updatedRows }) => updatedRows)),
		updatedColumns: Math.max(...parts.map(({ updatedColumns = 0 }) => updatedColumns)),
		updatedCells: sum(parts.map(({ updatedCells }) => updatedCells)),
	};
}

function sum(counts: ReadonlyArray<number | undefined>): number {
	return counts.reduce<number>((total, count = 0) => total + count, 0);
}

/** `1 row` or `12 rows` */
export function countedRows(count: number): string {
	return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
