import type { IDataObject } from 'n8n-workflow';
import type { MappedRow } from '../../../../shared/fields';
import { tableColumns } from '../tableColumns';
import {
	choice,
	flag,
	mappedRow,
	matchedBy,
	number,
	picked,
	rowMapper,
} from '../../../../shared/fields';

/** Ways to give records that every operation for rows has. */
const INPUT_ITEMS = [
	'Input Items',
	'Every item is a record; its attributes are the columns',
] as const;
const COLUMNS = [
	'Map Each Column',
	'Every item is a record; one field for each column of the table',
] as const;

/** Where the records of an upsert come from. */
export const upsertSource = choice({
	label: 'Record Source',
	options: {
		inputItems: INPUT_ITEMS,
		columns: COLUMNS,
		parameter: ['Parameter', 'The records stand in the field below; every item is a call'],
	},
	default: 'inputItems',
});

/** Where the records of a sync come from, each of which is an item. */
export const syncSource = choice({
	label: 'Record Source',
	options: { inputItems: INPUT_ITEMS, columns: COLUMNS },
	default: 'inputItems',
});

/** Where the records of Batch Create Records come from. */
export const createSource = choice({
	label: 'Record Source',
	options: {
		parameter: ['Parameter', 'The field below holds the records; every item is a call of its own'],
		inputItems: ['Input Items', 'Every item is a record; as many as Feishu allows share a request'],
		columns: COLUMNS,
	},
	default: 'parameter',
});

function columns(matches: boolean) {
	return rowMapper({
		label: 'Columns',
		...tableColumns,
		...(matches ? { columns: 'getMatchColumns' } : {}),
		matches,
		required: true,
		showWhen: { recordSource: ['columns'] },
	});
}

/** The record that an item is, column by column. */
export const createColumns = columns(false);

/** The same with the columns by which records are matched. */
export const upsertColumns = columns(true);

/** What says which record of the table a row means. */
export const matchColumns = picked({
	label: 'Match Columns',
	description:
		'A column that says which record is meant, or the names of several, separated by commas',
	placeholder: 'e.g. Order Number',
	list: 'searchMatchColumns',
	idLabel: 'By Name',
	areNames: true,
	required: true,
	showWhen: { recordSource: ['inputItems', 'parameter'] },
});

/** What the fields say of where records come from. */
export interface RecordsGiven {
	readonly recordSource: string;
	readonly columns: MappedRow;
}

/** The record of an item that the mapper says, and the values without it. */
export function ownRecord<V extends RecordsGiven>(
	values: V,
): { readonly row: IDataObject; readonly values: V } | undefined {
	return values.recordSource === 'columns' ? mappedRow(values) : undefined;
}

/** The columns to match on. @throws Refusal for none */
export function keysOf(
	values: RecordsGiven & { readonly matchColumns: readonly string[] },
): readonly string[] {
	return values.recordSource === 'columns' ? matchedBy(values) : values.matchColumns;
}

export const updateOnlyChanged = flag({
	label: 'Update Only Changed',
	description:
		'Whether to write only the values that differ, and leave records alone where none does',
	default: true,
});

export const whenSeveralMatch = choice({
	label: 'When Several Match',
	description: 'What to do with a row that several records of the table match',
	options: {
		refuse: ['Refuse the Row', 'Name the records and change none of them'],
		first: 'Update the First',
		all: 'Update All',
	},
	default: 'refuse',
});

/** What keeps a source that is broken from emptying a table. */
export const maxDeletes = number({
	label: 'Max Deletes',
	description:
		'How many records may be deleted; when more would have to be, nothing is written at all',
	min: 0,
	max: 1_000_000,
	default: 500,
});
