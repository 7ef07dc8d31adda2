import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { bitable, CallFailed } from '../endpoints';
import type { FeishuApi } from '../endpoints';
import { appToken, tableId } from '../fields';
import type { Column } from '../lookups';
import { columnsOf, COMPUTED_COLUMNS, RECORD_ID } from '../lookups';
import { Refusal } from '../values';
import { lookUp, matching } from './lookUp';
import { forMapper } from './mapping';
import { shownOptions } from './shownOptions';
import { textField } from './textField';

/** The tables of the chosen Base. */
export async function searchTables(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tables = await lookUp(this, async (_identity, api) => ({
		endpoint: bitable.appTableList,
		values: {
			path: { app_token: await chosenBase(this, api) },
			query: { page_size: 100, page_token: paginationToken },
		},
		list: 'items',
		entry: ({ name, table_id: id }) => ({ name: String(name), value: String(id) }),
	}));
	return matching(tables, filter);
}

/** The views of the chosen table. */
export async function searchViews(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const views = await lookUp(this, async (_identity, api) => ({
		endpoint: bitable.appTableViewList,
		values: {
			path: { app_token: await chosenBase(this, api), table_id: chosenTable(this) },
			query: { page_size: 100, page_token: paginationToken },
		},
		list: 'items',
		entry: ({ view_name: name, view_id: id }) => ({ name: String(name), value: String(id) }),
	}));
	return matching(views, filter);
}

/** The columns of the chosen table that hold attachments. */
export async function searchAttachmentColumns(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchSome(this, ({ type }) => type === ATTACHMENTS, { filter, paginationToken });
}

/** The columns of the chosen table. */
export async function searchColumns(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchSome(this, () => true, { filter, paginationToken });
}

/** The same, and the IDs of the records, which no page of the list but the first one has. */
export async function searchMatchColumns(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await searchSome(this, () => true, { filter, paginationToken });
	if ((paginationToken ?? '') !== '') return found;
	const others = found.results.filter(({ value }) => value !== RECORD_ID);
	const own = matching({ results: [{ name: RECORD_ID, value: RECORD_ID }] }, filter).results;
	return { ...found, results: [...others, ...own] };
}

const ATTACHMENTS = 17;

async function searchSome(
	context: ILoadOptionsFunctions,
	isMeant: (column: IDataObject) => boolean,
	{ filter, paginationToken }: { readonly filter?: string; readonly paginationToken?: string },
): Promise<INodeListSearchResult> {
	const columns = await lookUp(context, async (_identity, api) => ({
		endpoint: bitable.appTableFieldList,
		values: {
			path: { app_token: await chosenBase(context, api), table_id: chosenTable(context) },
			query: { page_size: 100, page_token: paginationToken },
		},
		list: 'items',
		entry: (column) =>
			isMeant(column)
				? { name: String(column.field_name), value: String(column.field_name) }
				: undefined,
	}));
	return matching(columns, filter);
}

/** The columns of the chosen table that can be written. */
export async function getColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await columnsFor(this, []);
}

/** The same, and the IDs of the records to match by, where no column has their name. */
export async function getMatchColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await columnsFor(this, [RECORD_ID]);
}

async function columnsFor(
	context: ILoadOptionsFunctions,
	others: readonly string[],
): Promise<ResourceMapperFields> {
	return await forMapper(context, ['appToken', 'tableId'], async (api) => {
		const base = await chosenBase(context, api);
		const { columns, reason, failure } = await columnsOf(api, base, chosenTable(context));
		if (failure !== undefined) throw new CallFailed(failure);
		if (columns === undefined) {
			throw new Refusal(
				`The columns of the table cannot be read: ${reason}`,
				'Give the values in another way than column by column.',
			);
		}
		const writable = [...columns.values()].filter(
			({ type }) => COMPUTED_COLUMNS[type] === undefined,
		);
		const ids = others.filter((name) => !columns.has(name)).map(textField);
		return [...ids, ...writable.map(mapperField)];
	});
}

async function chosenBase(context: ILoadOptionsFunctions, api: FeishuApi): Promise<string> {
	const given = appToken.read(context.getCurrentNodeParameter('appToken'));
	return (await appToken.resolve?.(given, api, {})) ?? given.id;
}

function chosenTable(context: ILoadOptionsFunctions): string {
	return tableId.read(context.getCurrentNodeParameter('tableId'));
}

/** How the editor asks for values; everything else is text, which the node converts. */
const EDITORS: Readonly<Record<number, ResourceMapperField['type']>> = {
	2: 'number',
	5: 'dateTime',
};

/** What a column asked for as text takes: n8n's mapper shows no types, and has room for a few words. */
const TAKES: Readonly<Record<number, string>> = {
	11: 'user ID, …',
	13: 'phone number',
	15: 'web address',
	17: 'file token, …',
	18: 'record ID, …',
	21: 'record ID, …',
	22: 'longitude,latitude',
	23: 'chat ID, …',
};

const SINGLE_SELECT = 3;
const MULTIPLE_SELECT = 4;
const CHECKBOX = 7;

/**
 * A check box is a choice here, and not n8n's switch: the mapper presets switches to "off", and what
 * nobody filled in must not be written.
 */
function mapperField({ name, type, options }: Column): ResourceMapperField {
	const takes = type === MULTIPLE_SELECT ? shownOptions(options) : TAKES[type];
	const field = {
		id: name,
		displayName: takes === undefined ? name : `${name} (${takes})`,
		defaultMatch: false,
		canBeUsedToMatch: type !== ATTACHMENTS,
		required: false,
		display: true,
	};
	if (type === CHECKBOX) {
		const choices = [
			{ name: 'Checked', value: 'true' },
			{ name: 'Not Checked', value: 'false' },
		];
		return { ...field, type: 'options', options: choices };
	}
	if (type === SINGLE_SELECT && options.length > 0) {
		return { ...field, type: 'options', options: options.map((value) => ({ name: value, value })) };
	}
	return { ...field, type: EDITORS[type] ?? 'string' };
}
