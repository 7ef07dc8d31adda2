import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperFields,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { sheets } from '../endpoints';
import type { FeishuApi } from '../endpoints';
import { sheetId, spreadsheetToken } from '../fields';
import { headerOf, ROW_NUMBER } from '../lookups';
import { isBlank, isObject, memberText, Refusal } from '../values';
import { forEditor, lookUp, matching } from './lookUp';
import { forMapper } from './mapping';
import { textField } from './textField';

/** The sheets of the chosen spreadsheet. Embedded Base tables have no cells and are left out. */
export async function searchSheets(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const chosen: unknown = this.getCurrentNodeParameter('spreadsheetToken');
	if (isBlank(isObject(chosen) ? chosen.value : chosen)) {
		throw new NodeOperationError(this.getNode(), 'Choose a Spreadsheet first');
	}
	const found = await lookUp(this, async (_identity, api) => ({
		endpoint: sheets.spreadsheetSheetQuery,
		values: {
			path: { spreadsheet_token: await chosenSpreadsheet(this, api) },
		},
		list: 'sheets',
		entry: (sheet) =>
			(sheet.resource_type ?? 'sheet') === 'sheet'
				? { name: memberText(sheet, 'title'), value: memberText(sheet, 'sheet_id') }
				: undefined,
	}));
	return matching(found, filter);
}

/** The named columns of the chosen sheet, for a resource mapper. */
export async function getSheetColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await mapped(this, (names) => names);
}

/** The same, and the numbers of the rows to match by, where no column has their name. */
export async function getMatchSheetColumns(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	return await mapped(this, withNumbers);
}

async function mapped(
	context: ILoadOptionsFunctions,
	shown: (names: readonly string[]) => readonly string[],
): Promise<ResourceMapperFields> {
	return await forMapper(context, ['spreadsheetToken', 'sheetId'], async (api) =>
		shown(await namesOf(context, api)).map(textField),
	);
}

/** The same as a list to choose from. */
export async function searchSheetColumns(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const results = await forEditor(this, async (api) =>
		withNumbers(await namesOf(this, api)).map((name) => ({ name, value: name })),
	);
	return matching({ results }, filter);
}

function withNumbers(names: readonly string[]): string[] {
	return [...new Set([...names, ROW_NUMBER])];
}

/** @throws CallFailed; Refusal where the row of names is blank */
async function namesOf(context: ILoadOptionsFunctions, api: FeishuApi): Promise<readonly string[]> {
	const token = await chosenSpreadsheet(context, api);
	const given = sheetId.read(context.getCurrentNodeParameter('sheetId'));
	const sheet = await sheetId.resolve?.(given, api, { spreadsheetToken: token });
	if (sheet === undefined) return [];
	const options: unknown = context.getCurrentNodeParameter('options');
	const row = Number(isObject(options) ? (options.headerRow ?? 1) : 1);
	const { names, width } = await headerOf(api, token, sheet, { row });
	if (width > 0) return names.slice(0, width);
	throw new Refusal(
		`Row ${row} of the sheet holds no names of columns`,
		'Write the names of the columns into the row, or set Header Row in Options.',
	);
}

async function chosenSpreadsheet(context: ILoadOptionsFunctions, api: FeishuApi): Promise<string> {
	const given = spreadsheetToken.read(context.getCurrentNodeParameter('spreadsheetToken'));
	return (await spreadsheetToken.resolve?.(given, api, {})) ?? given.id;
}
