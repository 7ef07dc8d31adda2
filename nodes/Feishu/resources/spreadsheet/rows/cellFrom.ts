import { isObject } from '../../../../shared/values';
import { looksLikeFormula } from '../formulas';
import type { Cell } from '../matrix';
import { readCell } from '../matrix';

/** Whether texts are read as if somebody had typed them in. */
export type CellFormat = 'userEntered' | 'raw';

/**
 * Makes a cell of what an item has: dates become ISO 8601, other objects and lists JSON text; with
 * `userEntered` a text that begins with = is a formula. Nothing leaves the cell blank.
 * @param place names the value in the refusal
 * @throws Refusal for what a cell cannot hold
 */
export function cellFrom(given: unknown, format: CellFormat, place: () => string): Cell {
	if (given === undefined || given === null) return null;
	if (typeof given === 'string') {
		const isFormula = format === 'userEntered' && looksLikeFormula(given);
		return readCell(isFormula ? { type: 'formula', text: given } : given, place);
	}
	if (typeof given !== 'object') return readCell(given, place);
	if (isFeishuCell(given)) return readCell(given, place);
	const written = writtenOut(given);
	// What has no JSON is named as it is: an invalid date, a value that leads back to itself.
	return readCell(written === undefined ? given : written, place);
}

/** The members of Feishu's own objects for cells (documentation: "Data types supported by Sheets"). */
const FEISHU_CELLS: ReadonlyMap<unknown, readonly string[]> = new Map([
	['formula', ['text']],
	['mention', ['text', 'textType']],
	['multipleValue', ['values']],
	['url', ['text', 'link']],
]);

function isFeishuCell(given: object): boolean {
	if (Array.isArray(given)) {
		const pieces: unknown[] = given;
		return (
			pieces.length > 0 &&
			pieces.every(
				(piece) => isObject(piece) && piece.type === 'text' && typeof piece.text === 'string',
			)
		);
	}
	if (!isObject(given)) return false;
	return FEISHU_CELLS.get(given.type)?.every((member) => given[member] !== undefined) ?? false;
}

/** The text of a date, the JSON of everything else; undefined for what has none. */
function writtenOut(given: object): string | undefined {
	try {
		const json: string | undefined = JSON.stringify(given);
		if (json === undefined || json === 'null') return undefined;
		return 'toJSON' in given && json.startsWith('"') ? String(JSON.parse(json)) : json;
	} catch {
		return undefined;
	}
}
