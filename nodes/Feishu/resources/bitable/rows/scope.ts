import type { FeishuApi } from '../../../../shared/endpoints';
import type { Entry, KeyedRow, KnownRow, RefusedRow, RowMatching } from '../../../../shared/kits';
import { planRows } from '../../../../shared/kits';
import type { Columns } from '../../../../shared/lookups';
import type { KnownColumns } from '../columns';
import type { Reading } from './known';
import { findRecords, recordsById } from './find';
import { keyFilters } from './keyFilters';
import { readRecords } from './known';
import { idsIn } from './recordIds';

/** Rows for which the records are sought by filters, as far as that takes fewer requests than reading all. */
const FEW = 1000;

/** Rows that are ready to be compared with the table. */
export interface ReadyRows {
	readonly columns: Columns;
	readonly rows: ReadonlyArray<Entry<KeyedRow> | RefusedRow>;
	readonly nameOf: (index: number) => string;
	/** Columns that have to be added before. */
	readonly missing?: KnownColumns['missing'];
	/** What to say of attributes that were left out; empty for nothing. */
	readonly remark?: string;
}

export interface Known {
	readonly records: ReadonlyArray<KnownRow<string>>;
	/** The ids of those in the scope, where there is one. */
	readonly scope?: ReadonlySet<string>;
}

/**
 * The records of the scope, or those that the rows may mean. A row may also mean a record outside
 * the scope, which must not be created once more.
 */
export async function knownRecords(
	api: FeishuApi,
	reading: Reading,
	{ matching, rows, whole }: Pick<ReadyRows, 'rows'> & { matching: RowMatching; whole: boolean },
): Promise<Known> {
	if (!whole) return { records: await found(api, reading, matching, rows) };
	const own = await readRecords(api, reading);
	if (reading.viewId === undefined && reading.filter === undefined) return { records: own };
	const scope = new Set(own.map(({ id }) => id));
	const { creates } = planRows(rows, own, matching, { several: 'all', onlyChanged: true });
	const wanted = new Set(creates.map(({ index }) => index));
	const everywhere = { ...reading, viewId: undefined, filter: undefined };
	const outside = await found(
		api,
		everywhere,
		matching,
		rows.filter(({ index }) => wanted.has(index)),
	);
	return { records: [...own, ...outside.filter(({ id }) => !scope.has(id))], scope };
}

async function found(
	api: FeishuApi,
	reading: Reading,
	{ keys }: RowMatching,
	rows: ReadyRows['rows'],
): Promise<KnownRow<string>[]> {
	const cells = rows.flatMap((row) => ('value' in row ? [row.value.cells] : []));
	if (cells.length === 0) return [];
	const ids = idsIn(cells, keys, reading.columns);
	if (ids !== undefined) return await recordsById(api, reading, ids);
	const filters = cells.length <= FEW ? keyFilters(cells, keys, reading.columns) : undefined;
	return await findRecords(api, reading, filters);
}
