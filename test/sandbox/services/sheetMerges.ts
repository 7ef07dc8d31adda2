import type { Service, ServiceCall } from '../service';
import { located } from './sheetValues';
import type { Sheet } from './workbooks';
import { opened } from './workbooks';

type Merge = NonNullable<Sheet['merges']>[number];

/** Cells that are merged into one, and split again. */
export const sheetMerges: Service = {
	'sheets.v2.spreadsheets.mergeCells.post': (call) => {
		const { book, sheet, whole } = place(call);
		const { mergeType } = call.body;
		sheet.merges = [...apart(sheet, whole), ...cut(whole, mergeType)];
		book.revision += 1;
		return { spreadsheetToken: book.spreadsheet_token };
	},
	'sheets.v2.spreadsheets.unmergeCells.post': (call) => {
		const { book, sheet, whole } = place(call);
		sheet.merges = apart(sheet, whole);
		book.revision += 1;
		return { spreadsheetToken: book.spreadsheet_token };
	},
};

function place(call: ServiceCall) {
	const book = opened(call);
	const { sheet, area } = located(book, call.body.range);
	const whole: Merge = {
		start_row_index: area.top,
		end_row_index: area.bottom,
		start_column_index: area.left,
		end_column_index: area.right,
	};
	return { book, sheet, whole };
}

/** The merged cells that have nothing in common with an area. */
function apart({ merges = [] }: Sheet, area: Merge): Merge[] {
	return merges.filter(
		(one) =>
			one.end_row_index < area.start_row_index ||
			one.start_row_index > area.end_row_index ||
			one.end_column_index < area.start_column_index ||
			one.start_column_index > area.end_column_index,
	);
}

function cut(area: Merge, mergeType: string): Merge[] {
	const spans = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, index) => from + index);
	if (mergeType === 'MERGE_ROWS') {
		return spans(area.start_row_index, area.end_row_index).map((row) => ({
			...area,
			start_row_index: row,
			end_row_index: row,
		}));
	}
	if (mergeType === 'MERGE_COLUMNS') {
		return spans(area.start_column_index, area.end_column_index).map((column) => ({
			...area,
			start_column_index: column,
			end_column_index: column,
		}));
	}
	return [area];
}
