import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { sheets } from '../endpoints';
import { spreadsheetToken } from '../fields';
import { isBlank, isObject, memberText } from '../values';
import { lookUp, matching } from './lookUp';

/** The sheets of the chosen spreadsheet. Embedded Base tables have no cells and are left out. */
export async function searchSheets(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const chosen: unknown = this.getCurrentNodeParameter('spreadsheetToken');
	if (isBlank(isObject(chosen) ? chosen.value : chosen)) {
		throw new NodeOperationError(this.getNode(), 'Choose a Spreadsheet first');
	}
	const given = spreadsheetToken.read(chosen);
	const found = await lookUp(this, async (_identity, api) => ({
		endpoint: sheets.spreadsheetSheetQuery,
		values: {
			path: {
				spreadsheet_token: (await spreadsheetToken.resolve?.(given, api, {})) ?? given.id,
			},
		},
		list: 'sheets',
		entry: (sheet) =>
			(sheet.resource_type ?? 'sheet') === 'sheet'
				? { name: memberText(sheet, 'title'), value: memberText(sheet, 'sheet_id') }
				: undefined,
	}));
	return matching(found, filter);
}
