import { DateTime } from 'luxon';
import type { GenericValue, IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/values';

/** Column types whose cells are milliseconds (documentation: "Bitable record data structure"). */
const TIMES: readonly number[] = [5, 1001, 1002];

/** A column that shows cells of linked records: as many values as there are links. */
const LOOKUP = 19;

/**
 * A cell as people read it: text in one piece, times in ISO 8601, people and groups by id and name,
 * links by record id, the result of a formula itself. Everything else stays as it is.
 *
 * @param type Feishu's number of the column's type; undefined when it is not known
 */
export function readableCell(
	cell: GenericValue,
	type: number | undefined,
	zone: string,
): GenericValue {
	if (type !== undefined && TIMES.includes(type)) return readableTime(cell, zone);
	if (Array.isArray(cell)) return readableList(cell);
	if (!isObject(cell)) return cell;
	const { link_record_ids: links, type: resultType, value: results } = cell;
	if (Array.isArray(links)) return links;
	if (typeof resultType !== 'number' || !Array.isArray(results)) return readablePerson(cell);
	const read = TIMES.includes(resultType)
		? results.map((value: GenericValue) => readableTime(value, zone))
		: readableList(results);
	return Array.isArray(read) && read.length === 1 && type !== LOOKUP ? read[0] : read;
}

/** Milliseconds as ISO 8601 with the offset of the zone; other texts stay as it is. */
export function readableTime(cell: GenericValue, zone: string): GenericValue {
	if (typeof cell !== 'number') return cell;
	return DateTime.fromMillis(cell, { zone }).toISO({ suppressMilliseconds: true }) ?? cell;
}

function readableList(list: readonly GenericValue[]): GenericValue {
	const parts = list.filter(isObject);
	if (list.length === 0 || parts.length < list.length) return list;
	return parts.every(isSegment)
		? parts.map(({ text }) => String(text)).join('')
		: parts.map(readablePerson);
}

/** A piece of text, a mention or an address within text. */
function isSegment({ text, type }: IDataObject): boolean {
	return typeof text === 'string' && typeof type === 'string';
}

/** Id and name of a person or a group; attachments and whatever else has a name stay whole. */
function readablePerson(cell: IDataObject): IDataObject {
	const { id, name } = cell;
	return typeof id === 'string' && typeof name === 'string' ? { id, name } : cell;
}
