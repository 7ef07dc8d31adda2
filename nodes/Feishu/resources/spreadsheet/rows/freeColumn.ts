import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed } from '../../../../shared/endpoints';
import { shownCell } from '../../../../shared/lookups';
import { readBlocks } from './blocks';
import { isOpenable } from './open';
import type { Target } from './target';

/**
 * The first of the columns on the right that hold nothing, counted from 1: a column without a name
 * may hold data all the same, which a new name must not claim.
 * @param named columns up to the last one that has a name
 * @throws CallFailed when they cannot be read
 */
export async function freeColumn(
	api: FeishuApi,
	{ spreadsheetToken, sheet, headerRow }: Target,
	named: number,
): Promise<number> {
	const columns = { from: named + 1, to: sheet.columns };
	if (columns.to < columns.from) return columns.from;
	let last = named;
	const { failure } = await readBlocks(
		api,
		{
			spreadsheetToken,
			sheetId: sheet.id,
			columns,
			rows: { from: headerRow, to: Math.max(headerRow, sheet.rows) },
			open: isOpenable(columns),
			query: { valueRenderOption: 'FormattedValue' },
		},
		(block) => {
			for (const row of block) {
				for (const [index, cell] of row.entries()) {
					if (shownCell(cell) !== '') last = Math.max(last, named + 1 + index);
				}
			}
			return true;
		},
	);
	if (failure !== undefined) throw new CallFailed(failure);
	return last + 1;
}
