import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import { choice } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import type { Columns } from '../../../../shared/lookups';
import { few, isBlank } from '../../../../shared/values';
import { addedBefore, columnMade } from './added';
import type { ColumnDefinition } from './definition';
import { columnFor } from './fromItem';

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

/** Rows whose attributes are looked at, and what is said of those without a column. */
export interface GivenAttributes {
	readonly given: ReadonlyArray<Entry<IDataObject>>;
	readonly way: 'refuse' | 'ignore' | 'add';
	/** Attributes that do not count as values of the record. */
	readonly excluded?: readonly string[];
}

/** What rows are converted by. */
export interface KnownColumns {
	/** Those of the table, and those that are to be added. */
	readonly columns: Columns;
	/** Attributes that are left out. */
	readonly left: readonly string[];
	/** Columns that have to be added before the rows are written. */
	readonly missing: readonly ColumnDefinition[];
	/** Says what is left out for want of a column; empty for nothing. */
	readonly remark: string;
}

/** The columns of a table with regard to attributes it has no column for. Nothing is added yet. */
export async function knownColumns(
	api: FeishuApi,
	table: TableValues,
	columns: Columns,
	{ given, way, excluded = [] }: GivenAttributes,
): Promise<KnownColumns> {
	if (way === 'refuse') return { columns, left: excluded, missing: [], remark: '' };
	const all = new Map([...columns, ...(await addedBefore(api, table))]);
	const unknown = unknownIn(given, all, excluded);
	if (way === 'ignore') {
		const names = [...unknown.keys()];
		const remark =
			names.length === 0 ? '' : `Left out, because the table has no such column: ${few(names)}.`;
		return { columns: all, left: [...excluded, ...names], missing: [], remark };
	}
	const missing = [...unknown].map(([name, value]) => columnFor(name, value));
	for (const definition of missing) {
		all.set(definition.field_name, columnMade(definition));
	}
	return { columns: all, left: excluded, missing, remark: '' };
}

/** Attributes without a column, each with the first value that says something. */
function unknownIn(
	given: GivenAttributes['given'],
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
