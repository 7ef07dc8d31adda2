import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { bitable } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import { eachPage, perTries } from '../../../../shared/kits';
import { few, isObject, memberText, objectsIn, quoted, Refusal } from '../../../../shared/values';
import { optionsIn } from './definition';

/**
 * The column of a name or id, as Feishu tells it.
 * @throws CallFailed; Refusal where the table has none of that name or id
 */
export async function readColumn(
	api: FeishuApi,
	values: TableValues,
	given: string,
): Promise<IDataObject> {
	const path = tablePath(values);
	const columns = await columnsBefore(api, path.app_token, path.table_id);
	if (api.dryRun) return { field_id: '<field_id>', field_name: given, type: 1 };
	const found =
		columns.find(({ field_name: name }) => name === given) ??
		columns.find(({ field_id: id }) => id === given);
	if (found !== undefined) return found;
	const known = columns.map((column) => memberText(column, 'field_name')).filter(Boolean);
	throw new Refusal(
		`Column Name is ${quoted(given)}, which the table does not have`,
		known.length === 0
			? 'Check Column Name and the table: Feishu names no columns of it.'
			: `Use a column the table has: ${few(known)}.`,
	);
}

/** Before the call renamed or deleted one. */
const columnsBefore = perTries(async (api, app_token, table_id) => {
	// Without this a description comes in pieces, which an update does not take.
	const request = { path: { app_token, table_id }, query: { text_field_as_array: false } };
	const columns: IDataObject[] = [];
	const pages = eachPage({ api, endpoint: bitable.appTableFieldList, request });
	for await (const { elements } of pages) {
		for (const column of objectsIn(elements)) columns.push(column);
	}
	return columns;
});

/** What is to be changed of a column. */
export interface ColumnChange {
	readonly newName?: string;
	readonly description?: string;
	readonly property?: IDataObject;
	readonly selectOptions?: readonly string[];
	readonly optionMode: 'add' | 'replace';
}

/** The whole column as it is to be: an update replaces all of it, so what is not named stays as it was. */
export function mergedColumn(before: IDataObject, change: ColumnChange) {
	const { property: own, ui_type: uiType, description } = before;
	const known: IDataObject = isObject(own) ? own : {};
	const property: IDataObject = { ...known, ...change.property };
	if (change.selectOptions !== undefined) {
		property.options = mergedOptions(objectsIn(known.options), change.selectOptions, change);
	}
	const text = change.description ?? description;
	const told = typeof text === 'string' && text !== '' ? { text } : text;
	return {
		field_name: change.newName ?? String(before.field_name),
		type: Number(before.type),
		...(typeof uiType === 'string' ? { ui_type: uiType } : {}),
		...(Object.keys(property).length === 0 ? {} : { property }),
		...(isObject(told) ? { description: told } : {}),
	};
}

/** Options that stay keep their ids: without them records would lose their values. */
function mergedOptions(
	known: readonly IDataObject[],
	names: readonly string[],
	{ optionMode }: ColumnChange,
): IDataObject[] {
	const byName = new Map(known.map((option) => [option.name, option]));
	const wanted = names.map((name) => byName.get(name) ?? name);
	return optionsIn(optionMode === 'add' ? [...known, ...wanted] : wanted);
}
