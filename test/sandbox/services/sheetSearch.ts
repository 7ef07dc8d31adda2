import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import { areaOf, areaText } from './cells';
import type { Sheet, Workbook } from './workbooks';
import { workbooksOf } from './workbooks';

const MOST_REPLACED = 5000;

/** Finding and replacing in the cells of a sheet. */
export const sheetSearch: Service = {
	'sheets.v3.spreadsheetSheet.find': (call) => {
		const { sheet } = located(call);
		return { find_result: told(matches(call, sheet)) };
	},
	'sheets.v3.spreadsheetSheet.replace': (call) => {
		const { book, sheet } = located(call);
		const found = matches(call, sheet);
		if (found.length > MOST_REPLACED) refuse(call, 1310226);
		const pattern = patternOf(call, 'g');
		for (const { row, column, text, isFormula } of found) {
			const replaced = text.replace(pattern, call.body.replacement);
			sheet.cells[row][column] = isFormula ? { type: 'formula', text: replaced } : replaced;
		}
		book.revision += 1;
		return { replace_result: told(found) };
	},
};

interface Match {
	readonly row: number;
	readonly column: number;
	readonly text: string;
	readonly isFormula: boolean;
}

function located(call: ServiceCall): { readonly book: Workbook; readonly sheet: Sheet } {
	const book = workbooksOf(call.world).get(call.path.spreadsheet_token);
	if (book === undefined) return refuse(call, 1310214);
	if (!book.shared) refuse(call, 1310213);
	if (book.deleted) refuse(call, 1310249);
	const sheet = book.sheets.find(({ sheet_id }) => sheet_id === call.path.sheet_id);
	return sheet === undefined ? refuse(call, 1310215) : { book, sheet };
}

function patternOf(call: ServiceCall, flags: string): RegExp {
	const { find, find_condition: condition } = call.body;
	const source =
		condition.search_by_regex === true ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	try {
		return new RegExp(source, condition.match_case === true ? flags : `${flags}i`);
	} catch {
		return refuse(call, 1310248);
	}
}

function matches(call: ServiceCall, sheet: Sheet): Match[] {
	const { find_condition: condition } = call.body;
	const [id, cells] = String(condition.range).split('!');
	const area = areaOf(cells, sheet);
	if (id !== sheet.sheet_id || area === undefined) return refuse(call, 1310202);
	const pattern = patternOf(call, '');
	const found: Match[] = [];
	for (let row = area.top; row <= Math.min(area.bottom, sheet.cells.length - 1); row += 1) {
		for (let column = area.left; column <= area.right; column += 1) {
			const cell = sheet.cells[row]?.[column];
			const { type, text = '' } = { ...Object(cell) };
			const isFormula = type === 'formula';
			if (isFormula !== (condition.include_formulas === true)) continue;
			const shown = typeof cell === 'object' ? String(text) : String(cell ?? '');
			const [match] = pattern.exec(shown) ?? [];
			if (match === undefined || shown === '') continue;
			if (condition.match_entire_cell === true && match !== shown) continue;
			found.push({ row, column, text: shown, isFormula });
		}
	}
	return found;
}

function told(found: readonly Match[]) {
	const names = (isFormula: boolean): string[] =>
		found
			.filter((one) => one.isFormula === isFormula)
			.map(({ row, column }) =>
				areaText('', { left: column, right: column, top: row, bottom: row }),
			)
			.map((range) => range.replace('!', '').split(':')[0]);
	return {
		matched_cells: names(false),
		matched_formula_cells: names(true),
		rows_count: new Set(found.map(({ row }) => row)).size,
	};
}
