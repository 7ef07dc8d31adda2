import type { IDataObject } from 'n8n-workflow';

import { chain, confirm, endpoint, partly } from '../../../../shared/operation';
import { getNode } from '../../common';
import { spreadsheetOf, spreadsheetToken } from '../fields';
import { planWrites, rangeFrom } from '../plan';
import { valueRanges } from '../valueRanges';
import type { Progress, Written } from '../write';
import { asOne, countedRows, WRITE_FACTS, writeInOrder } from '../write';

/** What Feishu says of several ranges it wrote, in their order. */
interface AllWritten extends IDataObject {
	readonly responses?: Written[];
	readonly revision?: number;
	readonly spreadsheetToken?: string;
}

const writeRanges = endpoint<AllWritten>(
	'POST /open-apis/sheets/v2/spreadsheets/:spreadsheetToken/values_batch_update',
	{ ...WRITE_FACTS, assumed: {} },
);

export const batchUpdateValues = chain({
	value: 'batchUpdateValues',
	name: 'Batch Update Spreadsheet Values',
	action: 'Batch update spreadsheet values',
	description: 'Write cells into several ranges, over what is there',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uEjMzUjLxIzM14SMyMTN',
	endpoints: [writeRanges, getNode],
	parameters: {
		spreadsheetToken,
		valueRanges,
		confirm: confirm('overwrite the cells of the ranges'),
	},
	list: 'responses',
	serialBy: (values) => values.spreadsheetToken.id,
	run: async (values, api) => {
		const writes = values.valueRanges;
		const path = { spreadsheetToken: await spreadsheetOf(values.spreadsheetToken, api) };
		const progress = await writeInOrder(
			planWrites(writes),
			async (pieces) =>
				await api.attempt(writeRanges, {
					path,
					body: { valueRanges: pieces.map(({ range, values: rows }) => ({ range, values: rows })) },
				}),
		);
		const data = together(progress);
		if (progress.stopped === undefined) return { data };
		const { piece, failure } = progress.stopped;
		const rest = rangeFrom(writes[piece.write], piece.first);
		return partly(
			data,
			failure,
			`writing ${piece.range}, entry ${piece.write + 1} of Value Ranges`,
			`Write entry ${piece.write + 1} of Value Ranges from its row ${piece.first} on to ${rest}, and the entries after it: what comes before is written.`,
		);
	},
	summary: (_data, values) => {
		const { length } = values.valueRanges;
		const rows = values.valueRanges.reduce((count, write) => count + write.values.length, 0);
		return `Wrote ${countedRows(rows)} to ${length} ${length === 1 ? 'range' : 'ranges'} in spreadsheet ${values.spreadsheetToken.id}`;
	},
	sample: {
		spreadsheet_token: 'shtcnmBA',
		revision: 88,
		responses: [
			{
				spreadsheetToken: 'shtcnmBA',
				updatedRange: '4FRjKE!A6:B9',
				updatedRows: 4,
				updatedColumns: 2,
				updatedCells: 8,
			},
		],
	},
});

/** The answers of all calls as one, with one entry for each range that was asked for. */
function together({ done }: Progress<AllWritten>): IDataObject {
	const parts: Written[][] = [];
	for (const { pieces, answer } of done) {
		(answer.responses ?? []).forEach((response, index) => {
			const { write } = pieces[index] ?? pieces[pieces.length - 1];
			(parts[write] ??= []).push(response);
		});
	}
	const { revision, spreadsheetToken: token } = done[done.length - 1].answer;
	return { spreadsheet_token: token, revision, responses: parts.map(asOne) };
}
