import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import type { RowMatching } from '../../../../shared/kits';
import { keyOf } from '../../../../shared/kits';
import type { Span } from '../range';
import { readBlocks } from './blocks';
import type { Reading } from './known';
import { COMPUTED, spanOf } from './known';

/** The keys of rows by their numbers. */
export interface KeysNow {
	readonly keys: ReadonlyMap<number, string>;
	/** The number of the spreadsheet's state; undefined where it is not known. */
	readonly revision?: number;
}

/** Reads the keys of rows as they are now. */
export async function keysNow(
	api: FeishuApi,
	reading: Reading,
	matching: RowMatching,
	rows: Span,
): Promise<KeysNow | { readonly failure: Failure }> {
	const keys = new Map<number, string>();
	const columns = spanOf(reading, matching.keys);
	if (columns === undefined) return { keys };
	const { spreadsheetToken, sheet, header } = reading;
	const asked = { spreadsheetToken, sheetId: sheet.id, columns, rows, query: COMPUTED };
	const { failure, revision } = await readBlocks(api, asked, (block, first) => {
		for (const [index, row] of block.entries()) {
			const cells = matching.keys.map((name) => [
				name,
				row[(header.find(name) ?? -1) + 1 - columns.from],
			]);
			const key = keyOf(Object.fromEntries(cells), matching);
			if (typeof key === 'string') keys.set(first + index, key);
		}
		return true;
	});
	return failure === undefined ? { keys, revision } : { failure };
}
