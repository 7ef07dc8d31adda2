import { endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { spreadsheetToken } from '../../../../shared/fields';
import { orFailed, sendParts } from '../../../../shared/kits';
import { chain, partly } from '../../../../shared/operation';
import { checkSpreadsheet } from '../address';
import { confirmLoss } from '../confirmLoss';
import { formulaRemark } from '../formulas';
import { planWrites, rangeFrom } from '../plan';
import { together, unconfirmed } from '../together';
import { valueRanges } from '../valueRanges';
import { countedRows } from '../write';
import { amount } from '../../../../shared/values';

const writeRanges = endpoint(sheets.spreadsheetsValuesBatchUpdatePost, { repeat: 'same' });

export const batchUpdateValues = chain({
	value: 'batchUpdateValues',
	name: 'Batch Update Spreadsheet Values',
	action: 'Batch update spreadsheet values',
	description: 'Write cells into several ranges, replacing what they hold',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uEjMzUjLxIzM14SMyMTN',
	endpoints: [writeRanges, wiki.spaceGetNode],
	parameters: {
		spreadsheetToken,
		valueRanges,
		confirm: confirmLoss,
	},
	list: 'responses',
	check: (values) => {
		const ranges = values.valueRanges.map(({ range }) => range);
		checkSpreadsheet(values.spreadsheetToken, ranges, 'Value Ranges');
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, valueRanges: writes }, api) => {
		const sent = orFailed(
			await sendParts(planWrites(writes), {
				onFailure: 'stop',
				send: async (pieces) =>
					await api.attempt(writeRanges, {
						path: { spreadsheetToken: token },
						body: { valueRanges: pieces.map(({ range, values }) => ({ range, values })) },
					}),
			}),
		);
		const { data, missing } = together(sent.done);
		const [next] = sent.notDone.flat();
		if (sent.failure !== undefined && next !== undefined) {
			const entry = `entry ${next.write + 1} of Value Ranges`;
			return partly(
				data,
				sent.failure,
				`writing ${next.range}, ${entry}`,
				`Write ${entry} from its row ${next.first} on to ${rangeFrom(writes[next.write], next.first)}, and the entries after it: what comes before is written.`,
			);
		}
		if (missing.length > 0 && !api.dryRun) return { data, failure: unconfirmed(missing) };
		return { data, remark: formulaRemark(writes.map(({ values }) => values)) };
	},
	summary: (_data, values) => {
		const { length } = values.valueRanges;
		const rows = values.valueRanges.reduce((count, write) => count + write.values.length, 0);
		const written = `${countedRows(rows)} to ${amount(length, ['range', 'ranges'])}`;
		return `Wrote ${written} in spreadsheet ${values.spreadsheetToken}`;
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
