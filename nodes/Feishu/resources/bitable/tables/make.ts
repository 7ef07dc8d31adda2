import type { IDataObject } from 'n8n-workflow';
import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import { bitable, endpoint } from '../../../../shared/endpoints';
import { eachPage, perTries } from '../../../../shared/kits';
import { memberText, objectsIn } from '../../../../shared/values';
import type { ColumnDefinition } from '../columns';

/** "TableNameDuplicated": the Base has a table of that name. */
const NAME_TAKEN = 1254013;

// A Base has a name once, so a second identical request makes no second table.
export const createTableCall = endpoint(bitable.appTableCreate, { repeat: 'same' });

/** A table to be made. */
export interface NewTable {
	readonly name: string;
	readonly viewName?: string;
	/** None for a table with nothing but its first column. */
	readonly columns: readonly ColumnDefinition[];
}

/**
 * Makes a table that the Base is known not to have.
 * @returns its ids as Feishu tells them; of one that an earlier try of the same request made, its id
 */
export async function makeTable(
	api: FeishuApi,
	app_token: string,
	{ name, viewName, columns }: NewTable,
): Promise<Attempt<IDataObject>> {
	const made = await api.attempt(createTableCall, {
		path: { app_token },
		body: {
			table: {
				name,
				...(viewName === undefined ? {} : { default_view_name: viewName }),
				...(columns.length === 0 ? {} : { fields: columns }),
			},
		},
	});
	if (!('failure' in made)) return made;
	const { code, repeated } = made.failure;
	if (code !== NAME_TAKEN || repeated !== true) return made;
	const known = await tableNamed(api, app_token, name);
	return known === undefined ? made : { answer: { table_id: known } };
}

/** The table of that name before the call made one. @throws CallFailed */
export const tableBefore = perTries(tableNamed);

/** The id of the table of that name; undefined where the Base has none. @throws CallFailed */
async function tableNamed(
	api: FeishuApi,
	app_token: string,
	name: string,
): Promise<string | undefined> {
	const pages = eachPage({ api, endpoint: bitable.appTableList, request: { path: { app_token } } });
	for await (const { elements } of pages) {
		const found = objectsIn(elements).find((one) => one.name === name);
		if (found !== undefined) return memberText(found, 'table_id');
	}
	return undefined;
}
