import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';

import type { FeishuApi } from '../operation';
import { endpoint, Refusal } from '../operation';
import type { Column } from '../../Feishu/resources/bitable/columns';
import { columnsOf } from '../../Feishu/resources/bitable/columns';
import { computedTypes } from '../../Feishu/resources/bitable/cells';
import { appToken, tableId, tablePath } from '../../Feishu/resources/bitable/table';
import { forEditor, lookUp, matching } from './lookUp';

const listTables = endpoint('GET /open-apis/bitable/v1/apps/:app_token/tables', {
	rate: { perSecond: 20 },
	identities: ['tenant', 'user'],
	scopes: ['base:table:read', 'bitable:app:readonly', 'bitable:app'],
	repeat: 'read',
});

const listViews = endpoint('GET /open-apis/bitable/v1/apps/:app_token/tables/:table_id/views', {
	rate: { perSecond: 20 },
	identities: ['tenant', 'user'],
	scopes: ['base:view:read', 'bitable:app:readonly', 'bitable:app'],
	repeat: 'read',
});

/** The tables of the chosen Base. */
export async function searchTables(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tables = await lookUp(this, async (_identity, api) => {
		const { app_token: app } = await chosenTable(this, api, '');
		return {
			endpoint: listTables,
			values: { path: { app_token: app }, query: { page_size: 100, page_token: paginationToken } },
			list: 'items',
			entry: ({ name, table_id: id }) => ({ name: String(name), value: String(id) }),
		};
	});
	return matching(tables, filter);
}

/** The views of the chosen table. */
export async function searchViews(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const views = await lookUp(this, async (_identity, api) => ({
		endpoint: listViews,
		values: {
			path: await chosenTable(this, api),
			query: { page_size: 100, page_token: paginationToken },
		},
		list: 'items',
		entry: ({ view_name: name, view_id: id }) => ({ name: String(name), value: String(id) }),
	}));
	return matching(views, filter);
}

/** The columns of the chosen table that can be written. */
export async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await forEditor(this, async (api) => {
		const { app_token: app, table_id: table } = await chosenTable(this, api);
		const columns = await columnsOf(api, app, table);
		if (columns === undefined) {
			throw new Refusal(
				'The columns of the table cannot be read with this credential',
				'Enable base:field:read and give access to the Base, or set Fields Mode to JSON.',
			);
		}
		const writable = [...columns.values()].filter(({ type }) => computedTypes[type] === undefined);
		return { fields: writable.map(mapperField) };
	});
}

async function chosenTable(
	context: ILoadOptionsFunctions,
	api: FeishuApi,
	table: unknown = context.getCurrentNodeParameter('tableId'),
): Promise<{ app_token: string; table_id: string }> {
	const base = appToken.read(context.getCurrentNodeParameter('appToken'));
	return await tablePath({ appToken: base, tableId: table === '' ? '' : tableId.read(table) }, api);
}

/** How the editor asks for values; everything else is text, which the node converts. */
const EDITORS: Readonly<Record<number, ResourceMapperField['type']>> = {
	2: 'number',
	5: 'dateTime',
	7: 'boolean',
};

function mapperField({ name, type }: Column): ResourceMapperField {
	return {
		id: name,
		displayName: name,
		defaultMatch: false,
		required: false,
		display: true,
		type: EDITORS[type] ?? 'string',
	};
}
