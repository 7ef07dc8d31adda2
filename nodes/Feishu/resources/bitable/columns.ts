import type { IDataObject } from 'n8n-workflow';

import { CallFailed, endpoint, isObject, perRun } from '../../../shared/operation';
import type { Failure, FeishuApi } from '../../../shared/operation';

/** A column of a table. */
export interface Column {
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

export const listFields = endpoint(
	'GET /open-apis/bitable/v1/apps/:app_token/tables/:table_id/fields',
	{
		rate: { perSecond: 20 },
		identities: ['tenant', 'user'],
		scopes: ['base:field:read', 'bitable:app:readonly', 'bitable:app'],
		repeat: 'read',
	},
);

/** Feishu's largest page of columns. */
const PAGE_SIZE = 100;

/**
 * Reads the columns of a table, once per run of the node.
 *
 * @returns undefined when the credential may not read them
 * @throws CallFailed for any other failure
 */
export const columnsOf = perRun(async (api, app: string, table: string) => {
	const columns = new Map<string, Column>();
	for (let token: unknown = ''; typeof token === 'string'; ) {
		const result = await api.attempt(listFields, {
			path: { app_token: app, table_id: table },
			query: { page_size: PAGE_SIZE, page_token: token === '' ? undefined : token },
		});
		if ('failure' in result) {
			if (isForbidden(result.failure)) return undefined;
			throw new CallFailed(result.failure);
		}
		const { items, has_more: more, page_token: next } = result.answer;
		for (const column of Array.isArray(items) ? items.filter(isObject).map(readColumn) : []) {
			columns.set(column.name, column);
		}
		token = more === true && next !== token ? next : undefined;
	}
	return columns;
});

/** Missing scopes, and Bases whose advanced permissions do not let the app read the columns. */
const FORBIDDEN: readonly number[] = [99991672, 99991676, 99991679, 1254302, 1254304];

function isForbidden({ code, status }: Failure): boolean {
	return status === 403 || (code !== undefined && FORBIDDEN.includes(code));
}

function readColumn({ field_name: name, type, property }: IDataObject): Column {
	const { options, multiple }: IDataObject = isObject(property) ? property : {};
	return {
		name: String(name),
		type: Number(type),
		options: (Array.isArray(options) ? options : [])
			.filter(isObject)
			.map((option) => String(option.name)),
		multiple: multiple !== false,
	};
}

/** What the cells of a call are made by. */
export interface CellRules {
	/** Undefined when the columns were not read: values are then sent as they are. */
	readonly columns?: Columns;
	/** What to say about columns that were not read. */
	readonly remark?: string;
}

/** The columns of the table a call writes to, or why there are none. */
export async function cellRules(
	path: { readonly app_token: string; readonly table_id: string },
	api: FeishuApi,
): Promise<CellRules> {
	if (api.dryRun) {
		return {
			remark:
				'Expect dates, numbers and the like to be converted when the call is sent: a dry run does not read the columns of the table.',
		};
	}
	const columns = await columnsOf(api, path.app_token, path.table_id);
	if (columns !== undefined) return { columns };
	return {
		remark: `Enable ${listFields.scopes[0]} and give access to the Base to have values converted: the columns of the table could not be read, so the values were sent as they were given.`,
	};
}
