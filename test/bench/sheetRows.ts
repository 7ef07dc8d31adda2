import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { SHEET_LOAD } from '../sandbox';
import type { Scene } from './scenes';
import type { Work } from './work';
import { rowOf } from './work';

/** Rows Feishu takes in one request, and gives in one answer. */
const ROWS_PER_CALL = 5000;

/** The parameters of the node that appends rows to the sandbox's sheet for many rows, reads them or upserts them. */
export function sheetParameters(kind: Work['kind']): IDataObject {
	const place = { authentication: 'feishuApi', resource: 'spreadsheet', ...SHEET_LOAD };
	if (kind === 'upsertRows') return { ...place, operation: 'upsertRows', matchColumns: 'Name' };
	return kind === 'appendRows'
		? { ...place, operation: 'appendRows' }
		: { ...place, operation: 'readRows', output: 'items' };
}

/** Appends rows, or reads them, with nothing but n8n's helper and as few requests as Feishu allows. */
export function sheetLoop({ kind, count }: Work) {
	return async function (this: IExecuteFunctions) {
		const request = await caller(this);
		const items = this.getInputData();
		if (kind === 'appendRows') {
			const rows = items.map(({ json }) => [json.Name, json.Amount, json.Day]);
			for (let start = 0; start < rows.length; start += ROWS_PER_CALL) {
				await request('POST', 'values_append?insertDataOption=INSERT_ROWS', {
					valueRange: {
						range: `${SHEET_LOAD.sheetId}!A:C`,
						values: rows.slice(start, start + ROWS_PER_CALL),
					},
				});
			}
			return [items.map((_, item) => ({ json: { code: 0 }, pairedItem: { item } }))];
		}
		const output = [];
		for (let first = 2; first <= count + 1; first += ROWS_PER_CALL) {
			const last = Math.min(count + 1, first + ROWS_PER_CALL - 1);
			const range = encodeURIComponent(`${SHEET_LOAD.sheetId}!A${first}:C${last}`);
			const answer = await request('GET', `values/${range}?valueRenderOption=FormattedValue`);
			const { values } = Object(answer.data).valueRange;
			for (const [name, amount, day] of values) {
				output.push({ json: { Name: name, Amount: amount, Day: day }, pairedItem: { item: 0 } });
			}
		}
		return [output];
	};
}

/** A node as most packages write it: one request for each item. */
export async function rowByRow(this: IExecuteFunctions) {
	const request = await caller(this);
	const output = [];
	for (const [item, { json }] of this.getInputData().entries()) {
		const answer = await request('POST', 'values_append', {
			valueRange: {
				range: `${SHEET_LOAD.sheetId}!A:C`,
				values: [[json.Name, json.Amount, json.Day]],
			},
		});
		output.push({ json: answer, pairedItem: { item } });
	}
	return [output];
}

async function caller(context: IExecuteFunctions) {
	const { baseUrl } = await context.getCredentials('feishuApi');
	const place = `${String(baseUrl)}/open-apis/sheets/v2/spreadsheets/${SHEET_LOAD.spreadsheetToken}`;
	return async (method: 'GET' | 'POST', path: string, body?: object): Promise<IDataObject> =>
		await context.helpers.httpRequestWithAuthentication.call(context, 'feishuApi', {
			method,
			url: `${place}/${path}`,
			json: true,
			...(body === undefined ? {} : { body }),
		});
}

/** Rows of a sheet before the work, cells in the order of its columns. */
export function sheetRows(count: number, held: Scene['held'] = 'half'): unknown[][] {
	const isHeld = (index: number): boolean => held === 'all' || (held === 'half' && index % 2 === 0);
	return Array.from({ length: count }, (_, index) => {
		const { Name, Amount, Day } = rowOf(index);
		return [Name, isHeld(index) ? Amount : -1, Day];
	});
}

/** Items for the n-th rows. */
export function rowItems(count: number): Array<{ json: IDataObject }> {
	return Array.from({ length: count }, (_, index) => ({ json: rowOf(index) }));
}
