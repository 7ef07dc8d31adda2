import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import type { Field } from '../../../shared/fields';
import { jsonObject } from '../../../shared/fields';
import type { Columns } from '../../../shared/lookups';
import { columnsOf } from '../../../shared/lookups';
import { isObject, objectsIn, Refusal } from '../../../shared/values';
import { toFilterValues } from './cells';

const given = jsonObject({
	label: 'Filter',
	description: 'Conditions in the form that Feishu documents, as JSON',
	placeholder:
		'e.g. {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "isNotEmpty"}]}',
});

/**
 * The conditions of a search. Values become what Feishu compares with: a date becomes its moment,
 * for which the columns of the table are read once per run; other filters ask nothing.
 */
export const filter: Field<IDataObject | undefined> = {
	...given,
	read: (value) => {
		const read = given.read(value);
		if (read !== undefined && !isFilter(read)) {
			throw new Refusal(
				'Filter is not a set of conditions',
				'Give Filter as {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "is", "value": ["Visit"]}]}.',
			);
		}
		return read;
	},
	resolve: (read, api, others) => {
		if (read === undefined) return undefined;
		if (api.dryRun || !hasDate(read)) return filterBody(read, undefined, '');
		return withColumns(read, api, others);
	},
};

async function withColumns(
	read: IDataObject,
	api: FeishuApi,
	{ appToken, tableId, timezone }: Readonly<Record<string, unknown>>,
): Promise<IDataObject> {
	const { columns } = await columnsOf(api, String(appToken), String(tableId));
	return filterBody(read, columns, String(timezone));
}

function isFilter({ conjunction = 'and', conditions = [] }: IDataObject): boolean {
	const isKnown = conjunction === 'and' || conjunction === 'or';
	return isKnown && Array.isArray(conditions) && conditions.every(isObject);
}

/** Whether a value looks like a date on the wall clock, which only the column's type can tell from text. */
function hasDate({ conditions, children }: IDataObject): boolean {
	return (
		objectsIn(conditions).some(({ value }) => valuesOf(value).some(looksLikeDate)) ||
		objectsIn(children).some(hasDate)
	);
}

function looksLikeDate(value: unknown): boolean {
	return /^\s*\d{4}-\d{2}-\d{2}/.test(String(value));
}

/** Feishu takes values as a list of texts, and an empty list for isEmpty and isNotEmpty. */
function filterBody(
	{ conjunction = 'and', ...rest }: IDataObject,
	columns: Columns | undefined,
	zone: string,
): IDataObject {
	const body: IDataObject = { conjunction, ...rest };
	const { conditions, children } = rest;
	if (Array.isArray(conditions)) {
		body.conditions = objectsIn(conditions).map(({ value, ...condition }) => {
			const column = columns?.get(String(condition.field_name));
			return { ...condition, value: toFilterValues(valuesOf(value), column, zone) };
		});
	}
	if (Array.isArray(children)) {
		body.children = objectsIn(children).map((child) => filterBody(child, columns, zone));
	}
	return body;
}

function valuesOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}
