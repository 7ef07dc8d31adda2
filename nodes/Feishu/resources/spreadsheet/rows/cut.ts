import type { FeishuApi } from '../../../../shared/endpoints';
import type { Sheet } from '../../../../shared/lookups';
import { COLUMNS_PER_WRITE } from '../matrix';
import type { Area } from './rangeInSheet';

/** Rows Feishu takes in one call (documentation: "Write data to multiple ranges", "Set cell style"). */
const ROWS_PER_CALL = 5000;

/** The size of a sheet; a dry run, which does not know it, shows what Feishu's usual one takes. */
export function gridOf(sheet: Sheet, { dryRun }: Pick<FeishuApi, 'dryRun'>): Sheet {
	return dryRun ? { ...sheet, rows: 200, columns: 20 } : sheet;
}

/** Cuts an area into what Feishu takes in one call. @param most rows a call, where fewer than usual */
export function blocksOf(area: Area, most = ROWS_PER_CALL): Area[] {
	const rows = Math.min(most, ROWS_PER_CALL);
	const blocks: Area[] = [];
	for (let top = area.rows.from; top <= area.rows.to; top += rows) {
		for (let left = area.columns.from; left <= area.columns.to; left += COLUMNS_PER_WRITE) {
			blocks.push({
				columns: { from: left, to: Math.min(area.columns.to, left + COLUMNS_PER_WRITE - 1) },
				rows: { from: top, to: Math.min(area.rows.to, top + rows - 1) },
			});
		}
	}
	return blocks;
}
