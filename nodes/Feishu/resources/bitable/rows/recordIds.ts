import type { IDataObject } from 'n8n-workflow';
import type { Entry } from '../../../../shared/kits';
import type { Column, Columns } from '../../../../shared/lookups';
import { COMPUTED_COLUMNS, RECORD_ID, RECORD_ID_TYPE } from '../../../../shared/lookups';
import { isObject, own } from '../../../../shared/values';

/** The columns of a table, and the IDs of its records where rows are matched by them. */
export function withRecordIds(columns: Columns, keys: readonly string[]): Columns {
	if (!keys.includes(RECORD_ID) || columns.has(RECORD_ID)) return columns;
	const ids = { id: '', name: RECORD_ID, type: RECORD_ID_TYPE, options: [], multiple: false };
	return new Map([...columns, [RECORD_ID, ids]]);
}

/** Whether something among the columns stands for the IDs of the records. */
export function isRecordId(column: Column | undefined): boolean {
	return column?.type === RECORD_ID_TYPE;
}

/** The IDs that rows are matched by; undefined where they are matched by columns alone. */
export function idsIn(
	rows: readonly IDataObject[],
	keys: readonly string[],
	columns: Columns,
): string[] | undefined {
	if (!keys.some((key) => isRecordId(columns.get(key)))) return undefined;
	// Feishu refuses a request for the sake of one text that cannot be an ID.
	return rows.map((cells) => String(own(cells, RECORD_ID))).filter((id) => /^rec\w+$/.test(id));
}

/** Members of a record that are not cells (documentation: "Search records", "Batch get records"). */
const MEMBERS: readonly string[] = [
	...['record_id', 'id', 'fields', 'shared_url', 'record_url'],
	...['created_by', 'created_time', 'last_modified_by', 'last_modified_time'],
];

/**
 * Items as rows: one that is a record as Feishu returns it, `{record_id, fields: {…}}`, is the cells of
 * that record, without those that Feishu fills in itself and nobody matches by.
 * @param columns undefined where they are not known
 */
export function unwrapped(
	rows: ReadonlyArray<{ readonly index: number; readonly json: IDataObject }>,
	keys: readonly string[],
	columns?: Columns,
): Array<Entry<IDataObject>> {
	const isLeft = (name: string): boolean =>
		!keys.includes(name) && COMPUTED_COLUMNS[columns?.get(name)?.type ?? 0] !== undefined;
	return rows.map(({ index, json }) => {
		const { fields, record_id: id } = json;
		const isRecord = isObject(fields) && Object.keys(json).every((name) => MEMBERS.includes(name));
		if (!isRecord || columns?.has('fields') === true) return { index, value: json };
		const cells = Object.entries(fields).filter(([name]) => !isLeft(name));
		const isMatched = keys.includes(RECORD_ID) && !Object.hasOwn(fields, RECORD_ID);
		const value = Object.fromEntries(isMatched ? [...cells, [RECORD_ID, id]] : cells);
		return { index, value };
	});
}
