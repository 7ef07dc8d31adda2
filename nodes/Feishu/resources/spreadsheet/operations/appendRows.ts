import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { sheets, wiki } from '../../../../shared/endpoints';
import { number } from '../../../../shared/fields';
import type { Entry } from '../../../../shared/kits';
import { allRows } from '../../../../shared/kits';
import { sheetName } from '../../../../shared/lookups';
import type { Outcome } from '../../../../shared/operation';
import { chain, inItemOrder } from '../../../../shared/operation';
import { ROWS_PER_CALL } from '../plan';
import { appendRows as append } from '../rows/append';
import { appendCall } from '../rows/appendOnce';
import {
	appendFields,
	checkRows,
	givenRows,
	isFromItems,
	ownRow,
	rowOptions,
} from '../rows/fields';
import { namesCalls } from '../rows/names';
import type { ReadyRows } from '../rows/ready';
import { columnsIn, ignoredRemark } from '../rows/ready';
import type { RowsValues } from '../rows/readyFor';
import { ASSUMED_COLUMNS, readyFor, targetOf } from '../rows/readyFor';
import { withColumns } from '../rows/target';
import { appendedOutcome, checkWidened } from '../rows/told';
import { freshHeader, watchColumns } from '../rows/watch';
import { countedRows } from '../write';

const batchSize = number({
	label: 'Batch Size',
	description:
		'How many rows one request carries at most; as many as Feishu takes, 5,000, when unset',
	min: 1,
	max: ROWS_PER_CALL,
});

/** Rows of a request that the form proposes, where somebody sets it. */
const PROPOSED_SIZE = 2000;

export const appendRows = chain({
	value: 'appendRows',
	name: 'Append Rows from Items',
	action: 'Append rows from items',
	description: 'Add incoming items below the last row of a sheet, by the names of its columns',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uMjMzUjLzIzM14yMyMTN',
	endpoints: [
		sheets.spreadsheetSheetQuery,
		sheets.spreadsheetsValuesByRangeGet,
		appendCall,
		...namesCalls,
		wiki.spaceGetNode,
	],
	parameters: appendFields,
	options: {
		...rowOptions,
		batchSize: { ...batchSize, property: { ...batchSize.property, default: PROPOSED_SIZE } },
	},
	list: 'items',
	check: checkRows,
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	batches: {
		when: isFromItems,
		own: ownRow,
		plan: async (values, rows, api) => {
			const given = rows.map(({ index, json }) => ({ index, value: json }));
			const ready = await readyFor(api, values, given, (index) => `Item ${index}`);
			const good = ready.rows.filter((row) => 'value' in row);
			const refused = ready.rows.filter((row) => 'refusal' in row);
			if (good.length === 0) return inItemOrder([], refused);
			const run = async (own: FeishuApi) => await appended(own, values, { ready, good }, true);
			return inItemOrder([{ rows: good.map(({ index }) => index), values, run }], refused);
		},
	},
	run: async (values, api) => {
		const given = givenRows(values.rows);
		const ready = await readyFor(api, values, given, (index) => `Row ${index} of Rows`);
		return await appended(api, values, { ready, good: allRows(ready.rows) }, false);
	},
	summary: ({ rows, first_row: first, last_row: last }, { sheetId: sheet }) => {
		const count = Number(rows);
		const where = first === last ? `row ${String(first)}` : `rows ${String(first)}-${String(last)}`;
		return `Appended ${countedRows(count)} to ${sheetName(sheet)}: ${where}`;
	},
	sample: {
		updated_range: 'Q7PlXT!A4:C5',
		first_row: 4,
		last_row: 5,
		rows: 2,
		columns_added: [],
		items: [
			{ item: 0, row: 4 },
			{ item: 1, row: 5 },
		],
	},
});

async function appended(
	api: FeishuApi,
	values: RowsValues & { readonly batchSize: number | undefined },
	{ ready, good }: { readonly ready: ReadyRows; readonly good: ReadonlyArray<Entry<IDataObject>> },
	ofItems: boolean,
): Promise<Outcome> {
	const target = targetOf(values);
	const wanted = values.unknownColumns === 'add' ? ready.unknown : [];
	const names = columnsIn(good.map(({ value }) => value));
	const before = await freshHeader(api, { ...target, header: ready.header }, names);
	const widened = await withColumns(api, target, before, wanted);
	checkWidened(widened);
	const { header } = widened;
	const written = await append(api, { ...target, header }, good, {
		most: values.batchSize ?? ROWS_PER_CALL,
		watch: watchColumns(api, { ...target, header }, names),
	});
	const remark = api.dryRun ? ASSUMED_COLUMNS : ignoredRemark(ready, values);
	return appendedOutcome(target, written, { ...widened, remark, ofItems });
}
