import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { isBlank, isObject } from '../operation';
import { spreadsheetOf, spreadsheetToken } from '../../Feishu/resources/spreadsheet/fields';
import { querySheets } from '../../Feishu/resources/spreadsheet/sheets';
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
	const sheets = await lookUp(this, async (_identity, api) => ({
		endpoint: querySheets,
		values: {
			path: { spreadsheet_token: await spreadsheetOf(spreadsheetToken.read(chosen), api) },
		},
		list: 'sheets',
		entry: ({ title, sheet_id: id, resource_type: type }) =>
			type === undefined || type === 'sheet'
				? { name: String(title), value: String(id) }
				: undefined,
	}));
	return matching(sheets, filter);
}
