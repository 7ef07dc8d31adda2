import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import type { MappedRow } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import type { Sheet } from '../../../../shared/lookups';
import { headerFrom, headerOf, refuseNameless } from '../../../../shared/lookups';
import { isByNumber } from './byNumber';
import { USUAL_HEADER_ROW } from './headerRow';
import type { ReadyRows, RowRules } from './ready';
import { readyRows } from './ready';
import type { Target } from './target';

/** What the fields of a call that writes rows say about where and how. */
export interface RowsValues extends RowRules {
	readonly spreadsheetToken: string;
	readonly sheetId: Sheet;
	readonly headerRow: number | undefined;
	/** The columns to match rows by; none where rows are only appended. */
	readonly matchColumns?: readonly string[];
	readonly columns?: MappedRow;
}

/** Where the rows of a call go. */
export function targetOf({ spreadsheetToken, sheetId: sheet, headerRow }: RowsValues): Target {
	return { spreadsheetToken, sheet, headerRow: headerRow ?? USUAL_HEADER_ROW };
}

/**
 * Reads the header of the sheet and makes cells of the rows. A dry run reads nothing: the columns are
 * then assumed in the order in which the rows name them.
 * @throws CallFailed; Refusal for a sheet without names of columns
 */
export async function readyFor(
	api: FeishuApi,
	values: RowsValues,
	given: ReadonlyArray<Entry<IDataObject>>,
	nameOf: (index: number) => string,
): Promise<ReadyRows> {
	const { spreadsheetToken, sheet, headerRow: row } = targetOf(values);
	const { matchColumns = [], columns } = values;
	const keys = [...matchColumns, ...(columns?.matching ?? [])];
	const header = await headerOf(api, spreadsheetToken, sheet, { row });
	if (api.dryRun) {
		const names = new Set(given.flatMap(({ value }) => Object.keys(value)));
		return readyRows(given, headerFrom([...names]), values, nameOf);
	}
	if (header.width === 0 && values.unknownColumns !== 'add') {
		refuseNameless(
			sheet,
			row,
			'Write the names of the columns into the row, set Header Row to the row that holds them, or set Unknown Columns to Add a Column.',
		);
	}
	const rules = { ...values, numbers: isByNumber(keys, header), clears: keys.length > 0 };
	return readyRows(given, header, rules, nameOf);
}

export const ASSUMED_COLUMNS =
	'The columns are found when the call is sent: shown in the order in which the rows name them.';
