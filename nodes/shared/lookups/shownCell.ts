import { isObject } from '../values';

/** The value of a cell as an item has it. */
export type ShownCell = string | number | boolean;

/**
 * A cell as Feishu answers it → a plain value: pieces of text, links and mentions become their text
 * (documentation: "Data types supported by Sheets"); a blank cell is an empty text.
 */
export function shownCell(cell: unknown): ShownCell {
	if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') {
		return cell;
	}
	if (cell === null || cell === undefined) return '';
	if (Array.isArray(cell)) return cell.map((piece) => String(shownCell(piece))).join('');
	if (!isObject(cell)) return '';
	const { text, values, link, fileToken } = cell;
	if (Array.isArray(values)) return values.map((value) => String(shownCell(value))).join(',');
	for (const member of [text, link, fileToken]) {
		if (typeof member === 'string' && member !== '') return member;
		if (Array.isArray(member) || typeof member === 'number') return shownCell(member);
	}
	return cell.type === undefined ? JSON.stringify(cell) : '';
}
