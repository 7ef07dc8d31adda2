import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable, CallFailed, endpoint } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import { choice, tablePath } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import type { Column, Columns } from '../../../../shared/lookups';
import { isBlank } from '../../../../shared/values';
import { columnFor } from '../columns';

export const addColumnCall = endpoint(bitable.appTableFieldCreate, { repeat: 'key' });

/** "FieldNameDuplicated": somebody added the column meanwhile. */
const IS_THERE = 1254014;

/** What is done with attributes of rows that the table has no column for. */
export const unknownColumns = choice({
	label: 'Unknown Columns',
	description: 'What to do with attributes that are not columns of the table',
	options: {
		refuse: 'Refuse the Row',
		ignore: 'Leave Them Out',
		add: ['Add Columns', 'New columns have the type of the first value'],
	},
	default: 'refuse',
});

/** What rows are converted by. */
export interface KnownColumns {
	readonly columns: Columns;
	/** Attributes that are left out. */
	readonly left: readonly string[];
}

/**
 * The columns of the table with regard to attributes it has no column for.
 * @param way as the field says
 * @throws CallFailed when a column cannot be added
 */
export async function knownColumns(
	api: FeishuApi,
	table: TableValues,
	columns: Columns,
	{
		given,
		way,
		excluded = [],
	}: {
		readonly given: ReadonlyArray<Entry<IDataObject>>;
		readonly way: 'refuse' | 'ignore' | 'add';
		readonly excluded?: readonly string[];
	},
): Promise<KnownColumns> {
	if (way === 'refuse') return { columns, left: excluded };
	const unknown = unknownIn(given, columns, excluded);
	if (way === 'ignore') return { columns, left: [...excluded, ...unknown.keys()] };
	const all = new Map(columns);
	for (const [name, value] of unknown) all.set(name, await added(api, table, name, value));
	return { columns: all, left: excluded };
}

/** Attributes without a column, each with the first value that says something. */
function unknownIn(
	given: ReadonlyArray<Entry<IDataObject>>,
	columns: Columns,
	excluded: readonly string[],
): Map<string, unknown> {
	const unknown = new Map<string, unknown>();
	for (const { value } of given) {
		for (const [name, cell] of Object.entries(value)) {
			if (columns.has(name) || excluded.includes(name)) continue;
			if (!unknown.has(name) || isBlank(unknown.get(name))) unknown.set(name, cell);
		}
	}
	return unknown;
}

async function added(
	api: FeishuApi,
	table: TableValues,
	name: string,
	value: unknown,
): Promise<Column> {
	const body = columnFor(name, value);
	const result = await api.attempt(addColumnCall, {
		path: tablePath(table),
		query: { client_token: api.key(`column ${name}`) },
		body,
	});
	if ('failure' in result && result.failure.code !== IS_THERE) {
		const { failure } = result;
		throw new CallFailed({
			...failure,
			message: `While adding column ${name}: ${failure.message}`,
		});
	}
	const id = 'answer' in result ? (result.answer.field?.field_id ?? '') : '';
	return { id, name, type: body.type, options: [], multiple: true };
}
