import type { GenericValue } from 'n8n-workflow';
import type { Column } from '../../../../shared/lookups';
import { COMPUTED_COLUMNS } from '../../../../shared/lookups';
import { isObject } from '../../../../shared/values';
import { readableCell } from '../readableCells';
import { kinds } from './kinds';

/**
 * A cell as Feishu returns it, in the form in which it would be written, so that it can be compared
 * with one that comes in; what a computed column holds as people read it.
 */
export function knownCell(cell: GenericValue, column: Column): unknown {
	if (cell === undefined || cell === null) return undefined;
	if (COMPUTED_COLUMNS[column.type] !== undefined) return computedCell(cell, column);
	return kinds[column.type]?.cell(cell, column) ?? cell;
}

function computedCell(cell: GenericValue, { type }: Column): unknown {
	// Times stay milliseconds.
	const read = readableCell(cell, undefined, 'UTC');
	return Array.isArray(read) && read.length === 1 && type !== LOOKUP ? read[0] : read;
}

const LOOKUP = 19;

/** A check box that was never ticked is not told, and is the same as one that is not ticked. */
const CHECK_BOX = 7;
const PLACE = 22;

/**
 * What a cell says, as text; the same for cells that mean the same. People, options, files and links
 * mean the same in any order. Empty for a cell that holds nothing.
 */
export function cellText(cell: unknown, column: Column): string {
	if (typeof cell === 'string') return column.type === PLACE ? placeText(cell) : cell;
	if (column.type === CHECK_BOX) return String(cell === true);
	if (cell === undefined || cell === null) return '';
	if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
	if (Array.isArray(cell))
		return cell.length === 0 ? '' : JSON.stringify(cell.map(partText).sort());
	return isObject(cell) && typeof cell.link === 'string' ? cell.link : JSON.stringify(cell);
}

/** Whether writing a cell would leave the one of the table as it is. */
export function isSameCell(incoming: unknown, known: unknown, column: Column): boolean {
	if (incoming === known) return true;
	if (cellText(incoming, column) !== cellText(known, column)) return false;
	return !isObject(incoming) || !isObject(known) || incoming.text === known.text;
}

function partText(part: unknown): string {
	if (!isObject(part)) return String(part);
	const { id, file_token: token, text } = part;
	return String(id ?? token ?? text ?? JSON.stringify(part));
}

/** Digits behind the point that Feishu keeps of a coordinate: ten centimetres. */
const DIGITS = 6;

function placeText(place: string): string {
	return place
		.split(',')
		.map((part) => Number(part).toFixed(DIGITS))
		.join(',');
}
