import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../shared/fields';
import { asUserIdType, choice, flag, mapper, text } from '../../../shared/fields';
import { few, Refusal, sentences } from '../../../shared/values';
import type { CellTask } from './cells';
import { toCells } from './cells';
import { cellRules } from './rules';

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
}

const values = mapper({
	label: 'Fields',
	description: 'Values by column name, converted to what each column holds',
	placeholder: 'e.g. {"Task": "Visit the customer", "Due": "2026-11-30 18:00:00"}',
	columns: 'getColumns',
	dependsOn: ['appToken.value', 'tableId.value'],
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
			const rules = await cellRules(
				{ appToken: String(others.appToken), tableId: String(others.tableId) },
				api,
			);
			const task: CellTask = {
				columns: rules.columns,
				userIdType: asUserIdType(others.userIdType),
				timezone: String(others.timezone),
				where: 'Fields',
				blanks,
			};
			const cells = toCells(given, task);
			return { cells, remark: sentences(rules.remark, said(cells, blanks)) };
		},
	};
}

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
