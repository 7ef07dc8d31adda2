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

export const searchCall = endpoint(bitable.appTableRecordSearch, { repeat: 'read' });

/** Columns one search may name (documentation: "Search records"). */
const MOST_NAMES = 200;

/** Records of one page (documentation: "Search records"). */
const PAGE = 500;

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
 * Reads the records that filters find, or all where that takes no more requests.
 * @param filters what finds the records that are looked for; undefined where only reading all helps
 * @throws CallFailed when not all of them can be read
 */
export async function findRecords(
	api: FeishuApi,
	reading: Reading,
	filters: readonly IDataObject[] | undefined,
): Promise<KnownRow<string>[]> {
	const known = new Map<string, KnownRow<string>>();
	// A search is no more than the first page of all would be.
	const isOne = filters !== undefined && filters.length <= 1;
	const searches = filters ?? [];
	if (!isOne) {
		const most = filters === undefined ? Infinity : (searches.length + 1) * PAGE;
		const isWhole = await readInto(known, api, reading, most);
		if (isWhole) return [...known.values()];
	}
	for (const filter of searches) await readInto(known, api, { ...reading, filter });
	return [...known.values()];
}

/**
 * @param most a table with more records is given up after its first page
 * @returns whether all were read
 */
async function readInto(
	known: Map<string, KnownRow<string>>,
	api: FeishuApi,
	reading: Reading,
	most = Infinity,
): Promise<boolean> {
	const { columns, names, userIdType, viewId, filter } = reading;
	const pages = eachPage({
		api,
		endpoint: searchCall,
		request: {
			path: tablePath(reading),
			query: { user_id_type: userIdType },
			body: {
				view_id: viewId,
				filter,
				field_names: names.length > MOST_NAMES ? undefined : names,
			},
		},
	});
	for await (const { elements, answer, remark } of pages) {
		if (remark !== '') throw new CallFailed(notWhole(remark));
		if (Number(answer.total) > most) return false;
		for (const record of objectsIn(elements)) {
			const id = memberText(record, 'record_id');
			if (id === '') throw new CallFailed(notWhole('Feishu returned a record without its id'));
			const cells: IDataObject = isObject(record.fields) ? record.fields : {};
			known.set(id, { id, cells: comparable(cells, names, columns) });
		}
	}
	return true;
}

function comparable(cells: IDataObject, names: readonly string[], columns: Columns) {
	const read: Array<[string, unknown]> = [];
	for (const name of names) {
		const column = columns.get(name);
		if (column === undefined || !Object.hasOwn(cells, name)) continue;
		read.push([name, knownCell(cells[name], column)]);
	}
	return Object.fromEntries(read);
}

/** Shows the request that reads records, in a dry run. */
export async function showSearch(
	api: FeishuApi,
	{ userIdType, ...table }: TableValues & { readonly userIdType: UserIdType },
	names: readonly string[],
): Promise<void> {
	await api.call(searchCall, {
		path: tablePath(table),
		query: { user_id_type: userIdType, page_size: PAGE },
		body: { field_names: names },
	});
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
