import type { IDataObject } from 'n8n-workflow';
import { amount, largest, memberText } from '../../../shared/values';

/** What Feishu says of one range it wrote. */
export interface Written {
	readonly spreadsheetToken?: string;
	readonly revision?: number;
	readonly updatedRange?: string;
	readonly updatedRows?: number;
	readonly updatedColumns?: number;
	readonly updatedCells?: number;
}

/** What Feishu would have answered to parts one below the other if they had been one. */
export function asOne(parts: readonly Written[]): IDataObject {
	const [first] = parts;
	const last = parts[parts.length - 1];
	if (parts.length < 2) return { ...first };
	const start = memberText(first, 'updatedRange').split(':')[0];
	const end = memberText(last, 'updatedRange').split(':').at(1) ?? '';
	return {
		...last,
		updatedRange: start !== '' && end !== '' ? `${start}:${end}` : undefined,
		updatedRows: sum(parts.map(({ updatedRows }) => updatedRows)),
		updatedColumns: largest(parts.map(({ updatedColumns = 0 }) => updatedColumns)),
		updatedCells: sum(parts.map(({ updatedCells }) => updatedCells)),
	};
}

/** Undefined where Feishu did not say one of the counts. */
function sum(counts: ReadonlyArray<number | undefined>): number | undefined {
	return counts.reduce(
		(total, count) => (total === undefined || count === undefined ? undefined : total + count),
		0,
	);
}

/** `1 row` or `12 rows` */
export function countedRows(count: number): string {
	return amount(count, ['row', 'rows']);
}
