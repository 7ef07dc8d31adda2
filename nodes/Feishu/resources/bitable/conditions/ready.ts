import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { asUserIdType } from '../../../../shared/fields';
import type { Column, Columns } from '../../../../shared/lookups';
import { columnsOf } from '../../../../shared/lookups';
import { orRefusal, Refusal, textsIn } from '../../../../shared/values';
import type { Seeking } from '../cells';
import { checkKnown, soughtValues } from '../cells';
import type { ReadyFilter } from '../filter';
import type { Operator } from './operators';
import { checkOperator, takesValue } from './operators';

/** A condition as it was given. */
export interface Condition {
	/** Name or ID of the column. */
	readonly column: string;
	readonly operator: Operator;
	/** Undefined for an operator that compares with nothing. */
	readonly value?: unknown;
}

/** What conditions are made ready with. */
interface Place {
	readonly api: FeishuApi;
	/** The values of the operation's other fields. */
	readonly others: Readonly<Record<string, unknown>>;
	/** What the form calls the conditions. */
	readonly label: string;
}

/**
 * The filter that rows of conditions say, converted by the columns of the table, which are read once
 * per run.
 * @throws Refusal for a column, an operator or a value that the table does not know
 */
export async function readyConditions(
	rows: readonly Condition[],
	{ api, others, label }: Place,
): Promise<ReadyFilter> {
	const conjunction = others.combineFilters === 'or' ? 'or' : 'and';
	if (api.dryRun) {
		return {
			body: { conjunction, conditions: rows.map(asGiven) },
			remark: `The values of ${label} are shown as given: a dry run does not read the columns of the table, by which they are converted.`,
		};
	}
	const { columns, reason = '' } = await columnsOf(
		api,
		String(others.appToken),
		String(others.tableId),
	);
	if (columns === undefined) {
		return {
			body: { conjunction, conditions: rows.map(asGiven) },
			remark: `The columns of the table could not be read, so the values of ${label} were sent as given (${reason}).`,
		};
	}
	const about = { zone: String(others.timezone), userIdType: asUserIdType(others.userIdType) };
	const conditions = rows.map((row, index) => {
		const ready = orRefusal(() => conditionFor(row, columns, about));
		if (!(ready instanceof Refusal)) return ready;
		throw new Refusal(`Row ${index + 1} of ${label}: ${ready.message}`, ready.hint);
	});
	return { body: { conjunction, conditions }, remark: '' };
}

function conditionFor(
	{ column: given, operator, value }: Condition,
	columns: Columns,
	about: Omit<Seeking, 'operator'>,
): IDataObject {
	const column = columnNamed(given, columns);
	checkOperator(column, operator);
	const sought = takesValue(operator) ? soughtValues(value, column, { ...about, operator }) : [];
	return { field_name: column.name, operator, value: sought };
}

/** @throws Refusal for a name, or an ID, that no column has */
function columnNamed(given: string, columns: Columns): Column {
	const found = columns.get(given) ?? [...columns.values()].find(({ id }) => id === given);
	if (found !== undefined) return found;
	checkKnown([given], columns, 'it');
	throw new Refusal(`the table has no column ${given}`, 'Choose a column of the table.');
}

/** Feishu takes texts, and an empty list where nothing is compared with. */
function asGiven({ column, operator, value }: Condition): IDataObject {
	const texts = Array.isArray(value) ? textsIn(value) : [String(value)];
	return { field_name: column, operator, value: takesValue(operator) ? texts : [] };
}
