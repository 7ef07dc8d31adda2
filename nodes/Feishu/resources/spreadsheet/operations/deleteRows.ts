import { CallFailed, endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { sheetName } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { confirmLoss } from '../confirmLoss';
import { checkStretch, dimensionFields, MOST_AT_ONCE, stretchName } from '../dimensions';

// A second call would delete the rows that have moved up.
const remove = endpoint(sheets.spreadsheetsDimensionRangeDelete, { repeat: 'once' });

export const deleteRows = chain({
	value: 'deleteRows',
	name: 'Delete Rows or Columns',
	action: 'Delete rows or columns',
	description:
		'Remove rows or columns from a sheet. Those behind move up, so delete from the bottom upwards.',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ucjMzUjL3IzM14yNyMTN',
	endpoints: [sheets.spreadsheetSheetQuery, remove, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId, ...dimensionFields, confirm: confirmLoss },
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async (values, api) => {
		const { spreadsheetToken: token, sheetId: sheet, dimension, startIndex, count } = values;
		const size = dimension === 'ROWS' ? sheet.rows : sheet.columns;
		if (!api.dryRun) {
			checkStretch(sheet, values, size);
			if (count === size) refuseAll(dimension);
		}
		// From the bottom upwards, so that what is left keeps its place.
		const parts = Array.from({ length: Math.ceil(count / MOST_AT_ONCE) }, (_, index) => ({
			from: startIndex + index * MOST_AT_ONCE,
			to: Math.min(startIndex + count, startIndex + (index + 1) * MOST_AT_ONCE) - 1,
		})).reverse();
		const sent = await sendParts(parts, {
			onFailure: 'stop',
			send: async ({ from, to }) =>
				await api.attempt(remove, {
					path: { spreadsheetToken: token },
					body: {
						dimension: {
							sheetId: sheet.id,
							majorDimension: dimension,
							startIndex: from,
							endIndex: to,
						},
					},
				}),
		});
		const left = sent.notDone.reduce((total, { from, to }) => total + to - from + 1, 0);
		const data = {
			deleted: count - left,
			dimension,
			start: startIndex,
			end: startIndex + count - 1,
		};
		if (sent.failure === undefined) return { data };
		if (sent.done.length === 0) throw new CallFailed(sent.failure);
		const rest = stretchName({ dimension, startIndex, count: left });
		return partly(data, sent.failure, `deleting ${rest}`, `Delete ${rest} only.`);
	},
	summary: (_data, values) => `Deleted ${stretchName(values)} of ${sheetName(values.sheetId)}`,
	sample: { deleted: 5, dimension: 'ROWS', start: 3, end: 7 },
});

function refuseAll(dimension: string): never {
	const noun = dimension === 'ROWS' ? 'row' : 'column';
	throw new Refusal(
		`Count means every ${noun} of the sheet, but a sheet keeps at least one`,
		`Leave one ${noun}, or use Clear Spreadsheet Cells or Delete Sheet.`,
	);
}
