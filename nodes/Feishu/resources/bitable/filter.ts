import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../shared/endpoints';
import type { Field } from '../../../shared/fields';
import { jsonObject } from '../../../shared/fields';
import type { Columns } from '../../../shared/lookups';
import { columnsOf } from '../../../shared/lookups';
import { isObject, objectsIn, quoted, Refusal } from '../../../shared/values';
import { toFilterValues } from './cells';

/** Conditions as Feishu takes them. */
export interface ReadyFilter {
	readonly body: IDataObject;
	/** What to say about dates that were not converted; empty for nothing. */
	readonly remark: string;
}

/**
 * The conditions of a search. Values become what Feishu compares with: a date becomes its moment,
 * for which the columns of the table are read once per run; other filters ask nothing.
 */
export function filterBy(text: {
	readonly label: string;
	readonly description: string;
}): Field<IDataObject | undefined, ReadyFilter | undefined> {
	const { label } = text;
	const given = jsonObject({
		...text,
		placeholder:
			'e.g. {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "isNotEmpty"}]}',
	});
	return {
		...given,
		read: (value) => {
			const read = given.read(value);
			if (read !== undefined && !isFilter(read)) {
				throw new Refusal(
					`${label} is not a set of conditions`,
					`Give ${label} as {"conjunction": "and", "conditions": [{"field_name": "Task", "operator": "is", "value": ["Visit"]}]}.`,
				);
			}
			if (read !== undefined) checkValues(read, label);
			return read;
		},
		resolve: (read, api, others) => {
			if (read === undefined) return undefined;
			if (!hasDate(read)) return { body: filterBody(read, undefined, ''), remark: '' };
			if (api.dryRun) {
				return { body: filterBody(read, undefined, ''), remark: notConvertedYet(label) };
			}
			return withColumns(read, api, others, label);
		},
	};
}

/** What a search finds. */
export const filter = filterBy({
	label: 'Filter JSON',
	description: 'Conditions as Feishu documents them',
});

function notConvertedYet(label: string): string {
	return `Dates in ${label} are converted when the call is sent: a dry run does not read the columns of the table.`;
}

async function withColumns(
	read: IDataObject,
	api: FeishuApi,
	{ appToken, tableId, timezone }: Readonly<Record<string, unknown>>,
	label: string,
): Promise<ReadyFilter> {
	const { columns, reason } = await columnsOf(api, String(appToken), String(tableId));
	const body = filterBody(read, columns, String(timezone));
	return {
		body,
		remark:
			columns === undefined
				? `The columns of the table could not be read, so dates in ${label} were sent as they were given (${reason}).`
				: '',
	};
}

function isFilter({ conjunction = 'and', conditions = [] }: IDataObject): boolean {
	const isKnown = conjunction === 'and' || conjunction === 'or';
	return isKnown && Array.isArray(conditions) && conditions.every(isObject);
}

/** @throws Refusal for a value other than a text, number or boolean: Feishu compares with texts */
function checkValues({ conditions, children }: IDataObject, label: string): void {
	for (const { field_name: name, value } of objectsIn(conditions)) {
		const odd = valuesOf(value).find((one) => typeof one === 'object');
		if (odd === undefined) continue;
		throw new Refusal(
			`${label} compares column ${quoted(name)} with ${quoted(odd)}, which is not one plain value`,
			`Give value in each condition of ${label} as a list of texts or numbers, people and links by their ids.`,
		);
	}
	for (const child of objectsIn(children)) checkValues(child, label);
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
