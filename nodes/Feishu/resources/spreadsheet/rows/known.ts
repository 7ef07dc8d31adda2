import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed } from '../../../../shared/endpoints';
import type { KnownRow } from '../../../../shared/kits';
import type { ReadHeader } from '../../../../shared/lookups';
import { readSheet, sheetsNow, shownCell } from '../../../../shared/lookups';
import { own } from '../../../../shared/values';
import type { Span } from '../range';
import { readBlocks, TOO_LARGE } from './blocks';
import { numbered } from './byNumber';
import { isOpenable } from './open';
import type { Target } from './target';
import type { ColumnWatch } from './watch';

/** What a row of the sheet says when it is looked at: enough to know it again. */
export const COMPUTED = {
	valueRenderOption: 'UnformattedValue',
	dateTimeRenderOption: 'FormattedString',
};

/** Rows of a sheet, as far as they are compared. */
export interface KnownRows {
	readonly rows: ReadonlyArray<KnownRow<number>>;
	/** The last row that holds something in the columns that were read. */
	readonly last: number;
}

/** What is read of a sheet. */
export interface Reading extends Target {
	readonly header: ReadHeader;
	/** Names of columns; those that the sheet does not have are blank. */
	readonly names: readonly string[];
	/** Those of them that formulas come in for. */
	readonly formulas: readonly string[];
	/** What IDs of people who are mentioned are wanted, where rows mention any. */
	readonly userIdType?: 'open_id' | 'union_id';
	/** Between which numbers the rows are that are meant by their numbers; absent where none is. */
	readonly numbers?: Span;
}

/**
 * Reads the rows below the header.
 * @throws CallFailed, also when the columns have moved since the header was read
 */
export async function knownRows(
	api: FeishuApi,
	reading: Reading,
	watch: ColumnWatch,
): Promise<KnownRows> {
	const { formulas, userIdType } = reading;
	const query = userIdType === undefined ? COMPUTED : { ...COMPUTED, user_id_type: userIdType };
	const { rows: values, revision } = await columnsOf(api, reading, reading.names, query);
	const failure = await watch.moved(revision);
	if (failure !== undefined) throw new CallFailed(failure);
	// A look at the formulas themselves takes as many requests once more.
	const written =
		formulas.length === 0
			? undefined
			: await columnsOf(api, reading, formulas, { valueRenderOption: 'Formula' });
	const all = new Map<number, Record<string, unknown>>();
	for (const [id, cells] of values) {
		const formula = written?.rows.get(id);
		if (formula === undefined) {
			all.set(id, cells);
			continue;
		}
		const computed = formulas.map((name) => [
			name,
			{ computed: own(cells, name), formula: own(formula, name) },
		]);
		all.set(id, { ...cells, ...Object.fromEntries(computed) });
	}
	const { numbers, sheet, headerRow } = reading;
	if (numbers !== undefined) {
		const from = Math.max(numbers.from, headerRow + 1);
		return { rows: numbered(all, { ...numbers, from }, sheet.rows), last: sheet.rows };
	}
	const rows = [...all].map(([id, cells]) => ({ id, cells }));
	return { rows, last: rows.at(-1)?.id ?? headerRow };
}

/** The columns a look-up has to read, from the first to the last of some names. */
export function spanOf(
	{ header }: Pick<Reading, 'header'>,
	names: readonly string[],
): Span | undefined {
	const positions = names.flatMap((name) => header.find(name) ?? []);
	if (positions.length === 0) return undefined;
	return {
		from: positions.reduce((one, other) => Math.min(one, other)) + 1,
		to: positions.reduce((one, other) => Math.max(one, other)) + 1,
	};
}

/** Rows that hold something, by their numbers. */
interface Found {
	readonly rows: Map<number, Record<string, unknown>>;
	readonly revision?: number;
}

/** Reads columns, once more where somebody wrote meanwhile: a row may then be missing or there twice. */
async function columnsOf(
	api: FeishuApi,
	reading: Reading,
	names: readonly string[],
	query: Readonly<Record<string, string>>,
): Promise<Found> {
	const columns = spanOf(reading, names);
	if (columns === undefined) return { rows: new Map(), revision: reading.header.revision };
	const { spreadsheetToken, sheet, headerRow, header } = reading;
	const places = names.flatMap((name) => {
		const position = header.find(name);
		return position === undefined ? [] : [{ name, at: position + 1 - columns.from }];
	});
	const asked = { spreadsheetToken, sheetId: sheet.id, columns, query };
	const top = Math.min(Math.max(headerRow, reading.numbers?.from ?? headerRow), sheet.rows);
	const readTo = async (to: number, open: boolean) => {
		const found: Found['rows'] = new Map();
		const read = await readBlocks(
			api,
			{ ...asked, rows: { from: top, to }, open },
			(block, first) => {
				for (const [index, row] of block.entries()) {
					const number = first + index;
					if (number === headerRow || row.every((cell) => shownCell(cell) === '')) continue;
					found.set(number, Object.fromEntries(places.map(({ name, at }) => [name, row[at]])));
				}
				return true;
			},
		);
		return { ...read, rows: found };
	};
	const { numbers } = reading;
	const open = isOpenable(columns) && numbers === undefined;
	const bottom = Math.max(headerRow, Math.min(sheet.rows, numbers?.to ?? sheet.rows));
	let read = await readTo(bottom, open);
	if (read.failure?.code === TOO_LARGE) {
		const now = (await sheetsNow(api, spreadsheetToken)).map(readSheet);
		read = await readTo(now.find(({ id }) => id === sheet.id)?.rows ?? sheet.rows, false);
	}
	if (read.changed) read = await readTo(bottom, open);
	if (read.failure !== undefined) throw new CallFailed(read.failure);
	return read;
}
