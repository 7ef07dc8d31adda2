import type { IDataObject } from 'n8n-workflow';
import { bitable, caughtFailure } from '../endpoints';
import type { Failure, FeishuApi } from '../endpoints';
import { eachPage, perRun } from '../kits';
import { isObject, memberText, objectsIn } from '../values';

/** A column of a table. */
export interface Column {
	/** Feishu's field_id. */
	readonly id: string;
	readonly name: string;
	/** Feishu's number of the field type (documentation: "Bitable record data structure"). */
	readonly type: number;
	/** Names of a select column's options. */
	readonly options: readonly string[];
	/** False where a cell holds one person or one link at most. */
	readonly multiple: boolean;
}

/** Columns by name. */
export type Columns = ReadonlyMap<string, Column>;

/** The name under which records are matched by their IDs, where no column of the table has it. */
export const RECORD_ID = 'record_id';

/** Stands for a type: that of the ID of a record, which is not a column. */
export const RECORD_ID_TYPE = -1;

/** Column types Feishu fills in itself (documentation: "Bitable record data structure"). */
export const COMPUTED_COLUMNS: Readonly<Record<number, string>> = {
	19: 'a lookup',
	20: 'a formula',
	1001: 'the time of creation',
	1002: 'the time of the last change',
	1003: 'the creator',
	1004: 'the last editor',
	1005: 'an automatic number',
	3001: 'a button',
	[RECORD_ID_TYPE]: 'the ID of the record',
};

/** What is known of the columns of a table. */
export interface TableColumns {
	/** Undefined when they could not be read. */
	readonly columns?: Columns;
	/** Why they could not be read. */
	readonly reason?: string;
	/** The failure of the call, where it failed. */
	readonly failure?: Failure;
}

/**
 * The columns of a table, read once per run of the node. They help to convert values; where they
 * cannot be read, whatever the reason, work goes on without them.
 */
export const columnsOf: (api: FeishuApi, app: string, table: string) => Promise<TableColumns> =
	perRun(async (api, app, table) => await columnsNow(api, app, table));

/** The columns of a table as they are at this moment. */
export async function columnsNow(
	api: FeishuApi,
	app: string,
	table: string,
): Promise<TableColumns> {
	const columns = new Map<string, Column>();
	const path = { app_token: app, table_id: table };
	try {
		const pages = eachPage({ api, endpoint: bitable.appTableFieldList, request: { path } });
		for await (const { elements, remark } of pages) {
			// A column that was not told would count as one the table does not have.
			if (remark !== '') return { reason: remark };
			for (const column of objectsIn(elements)) {
				if (memberText(column, 'field_name') === '') return { reason: NAMELESS };
				const known = readColumn(column);
				columns.set(known.name, known);
			}
		}
		return columns.size === 0 ? { reason: NAMELESS } : { columns };
	} catch (error) {
		return notRead(error);
	}
}

/** A table has one column at the least, and each has a name. */
const NAMELESS = 'Feishu answered without the names of its columns';

function notRead(error: unknown): TableColumns {
	const failure = caughtFailure(error);
	return { reason: failure.message, failure };
}

function readColumn({ field_id: id, field_name: name, type, property }: IDataObject): Column {
	const { options, multiple }: IDataObject = isObject(property) ? property : {};
	return {
		id: typeof id === 'string' ? id : '',
		name: String(name),
		type: Number(type),
		options: objectsIn(options).map((option) => memberText(option, 'name')),
		multiple: multiple !== false,
	};
}
