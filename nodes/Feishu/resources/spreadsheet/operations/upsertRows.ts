import type { FeishuApi } from '../../../../shared/endpoints';
import { sheets, wiki } from '../../../../shared/endpoints';
import { flag } from '../../../../shared/fields';
import { allRows, keyedRows } from '../../../../shared/kits';
import { sheetName } from '../../../../shared/lookups';
import { chain, inItemOrder } from '../../../../shared/operation';
import { appendCall } from '../rows/appendOnce';
import {
	checkRows,
	givenRows,
	isFromItems,
	ownRow,
	rowOptions,
	upsertFields,
} from '../rows/fields';
import { keysFrom } from '../rows/keys';
import { matchingBy } from '../rows/matching';
import { mentionsCall } from '../rows/mentions';
import { namesCalls } from '../rows/names';
import { readyFor } from '../rows/readyFor';
import { updateCall } from '../rows/update';
import { upserted } from '../rows/upserted';
import { countsOf } from '../rows/upsertTold';

export const upsertRows = chain({
	value: 'upsertRows',
	name: 'Append or Update Rows',
	action: 'Append or update rows',
	description:
		'Update the rows whose key columns match, and add the others below. Runs of this n8n process wait for each other; somebody else who adds the same key in the moment between the last look and the write is not noticed.',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uEjMzUjLxIzM14SMyMTN',
	endpoints: [
		sheets.spreadsheetSheetQuery,
		sheets.spreadsheetsValuesByRangeGet,
		updateCall,
		appendCall,
		...namesCalls,
		mentionsCall,
		wiki.spaceGetNode,
	],
	identities: ['tenant', 'user'],
	parameters: upsertFields,
	options: {
		appendUnmatched: flag({
			label: 'Append Unmatched',
			description: 'Whether rows that match none of the sheet are added below',
			default: true,
		}),
		...rowOptions,
	},
	check: checkRows,
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	batches: {
		when: isFromItems,
		own: ownRow,
		plan: async (values, rows, api) => {
			const nameOf = (index: number): string => `Item ${index}`;
			const given = rows.map(({ index, json }) => ({ index, value: json }));
			const ready = await readyFor(api, values, given, nameOf);
			const matching = matchingBy(keysFrom(values, ready.header, ready.unknown), nameOf);
			const keyed = keyedRows(ready.rows, matching);
			const good = keyed.filter((row) => 'value' in row);
			const refused = keyed.filter((row) => 'refusal' in row);
			if (good.length === 0) return inItemOrder([], refused);
			const run = async (own: FeishuApi) =>
				await upserted(own, values, { ready, matching, rows: good }, true);
			return inItemOrder([{ rows: good.map(({ index }) => index), values, run }], refused);
		},
	},
	run: async (values, api) => {
		const nameOf = (index: number): string => `Row ${index} of Rows`;
		const ready = await readyFor(api, values, givenRows(values.rows), nameOf);
		const matching = matchingBy(keysFrom(values, ready.header, ready.unknown), nameOf);
		const rows = allRows(keyedRows(ready.rows, matching));
		return await upserted(api, values, { ready, matching, rows }, false);
	},
	summary: (data, { sheetId: sheet }) => `${countsOf(data)} in ${sheetName(sheet)}`,
	sample: {
		updated: [{ item: 0, row: 3 }],
		appended: [{ item: 1, row: 12 }],
		unchanged: [{ item: 2, row: 5 }],
		failed: [],
	},
});
