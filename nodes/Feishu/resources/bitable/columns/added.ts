import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, bitable, CallFailed, endpoint } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import { perRun } from '../../../../shared/kits';
import type { Column, Columns } from '../../../../shared/lookups';
import { columnsNow } from '../../../../shared/lookups';
import type { ColumnDefinition } from './definition';

export const addColumnCall = endpoint(bitable.appTableFieldCreate, { repeat: 'key' });

/** "FieldNameDuplicated": somebody added the column meanwhile. */
const IS_THERE = 1254014;

/** The columns that a run has added to a table, or is about to: each item may ask for the same. */
const addedIn = perRun(async () => new Map<string, Promise<Column>>());

/** Columns that earlier items of the run have added, by name. */
export async function addedBefore(
	api: FeishuApi,
	{ appToken, tableId }: TableValues,
): Promise<Columns> {
	const all = await addedIn(api, appToken, tableId);
	const known = new Map<string, Column>();
	for (const [name, adding] of all) {
		const column = await adding.catch(() => undefined);
		if (column !== undefined) known.set(name, column);
	}
	return known;
}

/** The column that a definition makes. */
export function columnMade({ field_name: name, type }: ColumnDefinition): Column {
	return { id: '', name, type, options: [], multiple: true };
}

/**
 * Adds columns to a table, each once in a run.
 * @returns the columns as they are: of those that somebody else has added meanwhile, too
 * @throws CallFailed when one cannot be added
 */
export async function addColumns(
	api: FeishuApi,
	table: TableValues,
	missing: readonly ColumnDefinition[],
): Promise<Columns> {
	const adding = await addedIn(api, table.appToken, table.tableId);
	const made = new Map<string, Column>();
	for (const definition of missing) {
		const { field_name: name } = definition;
		const column = adding.get(name) ?? added(api, table, definition);
		adding.set(name, column);
		// What could not be added is tried again by the next item.
		column.catch(() => adding.delete(name));
		made.set(name, await column);
	}
	return made;
}

/**
 * Adds the columns that rows were converted by.
 * @throws CallFailed when one cannot be added, or is there with another type
 */
export async function addAssumed(
	api: FeishuApi,
	table: TableValues,
	missing: readonly ColumnDefinition[],
): Promise<void> {
	const made = await addColumns(api, table, missing);
	const other = missing.find(({ field_name: name, type }) => made.get(name)?.type !== type);
	if (other === undefined) return;
	throw new CallFailed(
		answeredFailure(
			`Column ${other.field_name} was added by somebody else meanwhile, with another type, so nothing was written`,
			'Repeat the call: the values are then converted to that type.',
			{ retryable: true },
		),
	);
}

async function added(
	api: FeishuApi,
	table: TableValues,
	definition: ColumnDefinition,
): Promise<Column> {
	const { field_name: name } = definition;
	const result = await api.attempt(addColumnCall, {
		path: tablePath(table),
		query: { client_token: api.key(`column ${name}`) },
		body: definition,
	});
	if ('answer' in result) {
		api.keep('columns_added', name);
		return columnMade(definition);
	}
	const { failure } = result;
	if (failure.code === IS_THERE) {
		const { columns } = await columnsNow(api, table.appToken, table.tableId);
		return columns?.get(name) ?? columnMade(definition);
	}
	throw new CallFailed({ ...failure, message: `While adding column ${name}: ${failure.message}` });
}
