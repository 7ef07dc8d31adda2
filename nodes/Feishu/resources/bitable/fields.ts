import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import type { Field } from '../../../shared/fields';
import {
	asUserIdType,
	choice,
	flag,
	mapper,
	text,
	withoutAttributes,
} from '../../../shared/fields';
import { few, Refusal, sentences } from '../../../shared/values';
import type { CellTask } from './cells';
import { toCells } from './cells';
import { addColumnCall, addColumns, unknownColumns } from './columns';
import { rowRules } from './rules';
import { tableColumns } from './tableColumns';

/** How the form asks for the values of one record. */
export const fieldsMode = choice({
	label: 'Fields Mode',
	description: 'How the form asks for the values; both ways convert them alike',
	options: {
		columns: ['Map Each Column', 'One field for each column of the table'],
		json: 'JSON',
	},
	default: 'json',
});

/** The values of a record as Feishu takes them. */
export interface Cells {
	readonly cells: IDataObject;
	/** What to say about values that were not converted, or were not what they look like; empty for nothing. */
	readonly remark: string;
	/** Adds the columns that the values need, and converts them by what the columns are then; absent where none is missing. */
	withColumns?(api: FeishuApi): Promise<Cells>;
}

const values = mapper({
	label: 'Fields',
	description: 'Values by column name, converted to what each column holds',
	placeholder: 'e.g. {"Task": "Visit the customer", "Due": "2026-11-30 18:00:00"}',
	...tableColumns,
	chosenBy: 'fieldsMode',
	required: true,
});

/**
 * The values of one record, by column; they become cells by the columns of the table.
 * @param blanks whether blank values clear the cell or are left out
 */
export function recordFields(blanks: CellTask['blanks']): Field<IDataObject, Cells> {
	return {
		...values,
		read: (given, item) => values.read(given, item),
		resolve: async (given, api, others) => {
			const table = { appToken: String(others.appToken), tableId: String(others.tableId) };
			const way = unknownColumns.read(others.unknownColumns);
			const rules = await rowRules({ ...table, unknownColumns: way }, api, [
				{ index: 0, value: given },
			]);
			const cellsBy = (columns: CellTask['columns']): Cells => {
				const cells = toCells(withoutAttributes(given, rules.left), {
					columns,
					userIdType: asUserIdType(others.userIdType),
					timezone: String(others.timezone),
					where: 'Fields',
					blanks,
				});
				if (blanks === 'keep') checkNotEmpty(cells);
				return { cells, remark: sentences(rules.remark, said(cells, blanks)) };
			};
			const { columns = new Map(), missing } = rules;
			const ready = cellsBy(rules.columns);
			if (missing.length === 0) return ready;
			const withColumns = async (own: FeishuApi) =>
				cellsBy(new Map([...columns, ...(await addColumns(own, table, missing))]));
			return { ...ready, withColumns };
		},
	};
}

/** The calls that come before a record is written: what adds columns to the table. */
export const columnsFirst = {
	endpoints: [addColumnCall],
	run: async <V extends { readonly fields: Cells }>(api: FeishuApi, record: V): Promise<V> => {
		const { withColumns } = record.fields;
		return withColumns === undefined ? record : { ...record, fields: await withColumns(api) };
	},
};

/** What people should know of cells that were written as they were meant to be, as far as one can tell. */
function said(cells: IDataObject, blanks: CellTask['blanks']): string {
	if (blanks === 'drop' && Object.keys(cells).length === 0)
		return 'The record was created without any value.';
	return formulaRemark([cells]);
}

/** Says that text which looks like a formula is text. */
export function formulaRemark(records: readonly IDataObject[]): string {
	const names = new Set(
		records.flatMap((cells) =>
			Object.entries(cells)
				.filter(([, cell]) => typeof cell === 'string' && /^=\s*[\w(]/.test(cell))
				.map(([name]) => name),
		),
	);
	if (names.size === 0) return '';
	const where = names.size === 1 ? 'column' : 'columns';
	return `Text that starts with = is kept as text and not computed, in ${where} ${few([...names])}.`;
}

export const recordId = text({
	label: 'Record ID',
	description: 'The record_id that Search Bitable Records or Create Bitable Record returned',
	placeholder: 'e.g. recusyQbB0fVL5',
	pattern: { test: /^rec\w+$/, expected: 'a record ID that starts with rec' },
	required: true,
});

export const automaticFields = flag({
	label: 'Automatic Fields',
	description: 'Whether to return who created and changed a record, and when',
	default: false,
});

/** Refuses a record without a single value. */
export function checkNotEmpty(fields: IDataObject): void {
	if (Object.keys(fields).length > 0) return;
	throw new Refusal('Fields holds no value', 'Give at least one column a value in Fields.');
}
