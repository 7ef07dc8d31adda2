import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, CallFailed, endpoint } from '../../../../shared/endpoints';
import type { TableValues, UserIdType } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import type { KnownRow } from '../../../../shared/kits';
import { eachPage } from '../../../../shared/kits';
import type { Columns } from '../../../../shared/lookups';
import { isObject, memberText, objectsIn } from '../../../../shared/values';
import { knownCell } from '../cells';
import { isRecordId } from './recordIds';

export const searchCall = endpoint(bitable.appTableRecordSearch, { repeat: 'read' });

/** Columns one search may name (documentation: "Search records"). */
const MOST_NAMES = 200;

/** Records of one page (documentation: "Search records"). */
export const PAGE = 500;

/** Which records of a table are read, and what of them. */
export interface Reading extends TableValues {
	readonly columns: Columns;
	/** Columns to read. */
	readonly names: readonly string[];
	readonly userIdType: UserIdType;
	readonly viewId?: string;
	readonly filter?: IDataObject;
}

/**
 * Reads records, their cells in the form in which they would be written.
 * @throws CallFailed when not all of them can be read
 */
export async function readRecords(api: FeishuApi, reading: Reading): Promise<KnownRow<string>[]> {
	const known = new Map<string, KnownRow<string>>();
	await readInto(known, api, reading);
	return [...known.values()];
}

/**
 * Reads records into what is known already.
 * @param most a table with more records is given up after its first page
 * @returns whether all were read
 */
export async function readInto(
	known: Map<string, KnownRow<string>>,
	api: FeishuApi,
	reading: Reading,
	most = Infinity,
): Promise<boolean> {
	const { columns, names, userIdType, viewId, filter } = reading;
	const own = names.filter((name) => !isRecordId(columns.get(name)));
	const pages = eachPage({
		api,
		endpoint: searchCall,
		request: {
			path: tablePath(reading),
			query: { user_id_type: userIdType },
			body: {
				view_id: viewId,
				filter,
				field_names: own.length === 0 || own.length > MOST_NAMES ? undefined : own,
			},
		},
	});
	for await (const { elements, answer, remark } of pages) {
		if (remark !== '') throw new CallFailed(notWhole(remark));
		if (Number(answer.total) > most) return false;
		for (const record of objectsIn(elements)) keep(known, record, reading);
	}
	return true;
}

/** Keeps a record of an answer. @throws CallFailed for one without its id */
export function keep(
	known: Map<string, KnownRow<string>>,
	record: IDataObject,
	reading: Reading,
): void {
	const id = memberText(record, 'record_id');
	if (id === '') throw new CallFailed(notWhole('Feishu returned a record without its id'));
	const cells: IDataObject = isObject(record.fields) ? record.fields : {};
	known.set(id, { id, cells: comparable(id, cells, reading) });
}

function comparable(id: string, cells: IDataObject, { names, columns }: Reading) {
	const read: Array<[string, unknown]> = [];
	for (const name of names) {
		const column = columns.get(name);
		if (isRecordId(column)) read.push([name, id]);
		if (column === undefined || !Object.hasOwn(cells, name)) continue;
		read.push([name, knownCell(cells[name], column)]);
	}
	return Object.fromEntries(read);
}

/** Records that were not read would be created once more. */
function notWhole(reason: string) {
	return {
		fate: 'answered' as const,
		status: 200,
		message: `The records of the table cannot be read whole: ${reason}`,
		hint: 'Repeat the call later: nothing was written.',
		retryable: true,
	};
}
