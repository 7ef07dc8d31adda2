import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperFields,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { sheets } from '../endpoints';
import type { FeishuApi } from '../endpoints';
import { sheetId, spreadsheetToken } from '../fields';
import { headerOf } from '../lookups';
import { isBlank, isObject, memberText, Refusal } from '../values';
import { forEditor, lookUp, matching } from './lookUp';

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

/** The named columns of the chosen sheet. */
export async function getSheetColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await forEditor(this, async (api) => {
		const token = await chosenSpreadsheet(this, api);
		const given = sheetId.read(this.getCurrentNodeParameter('sheetId'));
		const sheet = await sheetId.resolve?.(given, api, { spreadsheetToken: token });
		if (sheet === undefined) return { fields: [] };
		const options: unknown = this.getCurrentNodeParameter('options');
		const row = Number(isObject(options) ? (options.headerRow ?? 1) : 1);
		const header = await headerOf(api, token, sheet, { row });
		if (header.width === 0) {
			throw new Refusal(
				`Row ${row} of the sheet holds no names of columns`,
				'Write the names of the columns into the row, or set Header Row in Options.',
			);
		}
		const names = header.names.slice(0, header.width);
		return {
			fields: names.map((name) => ({
				id: name,
				displayName: name,
				defaultMatch: false,
				canBeUsedToMatch: true,
				required: false,
				display: true,
				type: 'string',
			})),
		};
	});
}

async function chosenSpreadsheet(context: ILoadOptionsFunctions, api: FeishuApi): Promise<string> {
	const given = spreadsheetToken.read(context.getCurrentNodeParameter('spreadsheetToken'));
	return (await spreadsheetToken.resolve?.(given, api, {})) ?? given.id;
}
