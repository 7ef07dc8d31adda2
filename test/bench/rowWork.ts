import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { LOAD } from '../sandbox';
import type { Work } from './work';
import { recordOf } from './work';

/** Rows of a table that a run compares with its items: half of them differ. */
export function tableRow(index: number): IDataObject {
	const { Due, ...row } = recordOf(index);
	return {
		...row,
		Due: Date.parse(`${String(Due)}T00:00:00+08:00`),
		Amount: index % 2 === 0 ? index : -1,
	};
}

/** What the node is told. */
export function rowParameters(kind: Work['kind']): IDataObject {
	const shared = {
		authentication: 'feishuApi',
		resource: 'bitable',
		...LOAD,
		matchColumns: 'Name',
	};
	return kind === 'sync'
		? { ...shared, operation: 'syncRecords', deleteMissing: true, confirm: true }
		: { ...shared, operation: 'upsertRecords', recordSource: 'inputItems' };
}

const TABLE = `/open-apis/bitable/v1/apps/${LOAD.appToken}/tables/${LOAD.tableId}`;
const PAGE = 500;
const BATCH = 500;

/** The requests of an upsert with nothing but n8n's helper: every page, then the rows that differ. */
export async function upsertLoop(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const call = await caller(this);
	const rows = this.getInputData().map(({ json }) => json);
	await call('GET', '/fields', { page_size: 100 });
	const known = new Map<string, { id: string; amount: unknown }>();
	for (let token: string | undefined = ''; token !== undefined; ) {
		const query = { page_size: PAGE, ...(token === '' ? {} : { page_token: token }) };
		const { data } = await call('POST', '/records/search', query, {
			field_names: ['Name', 'Amount', 'Due', 'Done'],
		});
		for (const { record_id: id, fields } of data.items) {
			known.set(fields.Name[0].text, { id, amount: fields.Amount });
		}
		token = data.has_more === true ? data.page_token : undefined;
	}
	const changes = rows.flatMap(({ Name, Amount }) => {
		const found = known.get(String(Name));
		if (found === undefined || found.amount === Amount) return [];
		return [{ record_id: found.id, fields: { Amount } }];
	});
	for (let start = 0; start < changes.length; start += BATCH) {
		const records = changes.slice(start, start + BATCH);
		await call('POST', '/records/batch_update', {}, { records });
	}
	return [rows.map((_, item) => ({ json: { code: 0 }, pairedItem: { item } }))];
}

/** An upsert as most workflows make it: for each item a search, then an update. */
export async function searchEach(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const call = await caller(this);
	const output: INodeExecutionData[] = [];
	for (const [item, { json }] of this.getInputData().entries()) {
		const condition = { field_name: 'Name', operator: 'is', value: [String(json.Name)] };
		const { data } = await call(
			'POST',
			'/records/search',
			{},
			{
				filter: { conjunction: 'and', conditions: [condition] },
			},
		);
		const [{ record_id: id }] = data.items;
		await call('PUT', `/records/${id}`, {}, { fields: { Amount: json.Amount } });
		output.push({ json: { code: 0 }, pairedItem: { item } });
	}
	return [output];
}

async function caller(context: IExecuteFunctions) {
	const { baseUrl } = await context.getCredentials('feishuApi');
	return async (
		method: 'GET' | 'POST' | 'PUT',
		path: string,
		qs: IDataObject,
		body?: IDataObject,
	) =>
		await context.helpers.httpRequestWithAuthentication.call(context, 'feishuApi', {
			method,
			url: `${String(baseUrl)}${TABLE}${path}`,
			qs,
			body,
		});
}
