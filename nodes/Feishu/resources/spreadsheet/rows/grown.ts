import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import type { RowMatching } from '../../../../shared/kits';
import { keyOf } from '../../../../shared/kits';
import { shownCell } from '../../../../shared/lookups';
import { readBlocks } from './blocks';
import type { KnownRows, Reading } from './known';
import { COMPUTED, spanOf } from './known';
import { isOpenable } from './open';

/**
 * Whether the last row of a sheet is no longer where it was, or others stand below it: somebody has
 * written since it was looked at. Between this look and the next request nothing can be seen: Feishu
 * has no way to append only where a sheet is as it was.
 */
export async function hasGrown(
	api: FeishuApi,
	reading: Reading & { readonly matching: RowMatching },
	{ last }: KnownRows,
	keys: ReadonlyMap<number, string>,
): Promise<Attempt<{ readonly isOther: boolean; readonly revision?: number }>> {
	const { spreadsheetToken, sheet, headerRow, header, matching } = reading;
	const columns = spanOf(reading, matching.keys);
	if (columns === undefined) return { answer: { isOther: false } };
	const rows = { from: last, to: Math.max(last, isOpenable(columns) ? last : sheet.rows) };
	const asked = { spreadsheetToken, sheetId: sheet.id, columns, rows, query: COMPUTED };
	let isOther = false;
	const { failure, revision } = await readBlocks(
		api,
		{ ...asked, open: isOpenable(columns) },
		(block, first) => {
			for (const [index, row] of block.entries()) {
				const number = first + index;
				if (number > last) {
					isOther ||= row.some((cell) => shownCell(cell) !== '');
				} else if (number > headerRow) {
					const cells = matching.keys.map((name) => [
						name,
						row[(header.find(name) ?? -1) + 1 - columns.from],
					]);
					const key = keyOf(Object.fromEntries(cells), matching);
					isOther ||= (typeof key === 'string' ? key : undefined) !== keys.get(last);
				}
			}
			return true;
		},
	);
	return failure === undefined ? { answer: { isOther, revision } } : { failure };
}
