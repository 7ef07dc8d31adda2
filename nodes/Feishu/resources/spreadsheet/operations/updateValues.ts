import { sheets, wiki } from '../../../../shared/endpoints';
import { spreadsheetToken } from '../../../../shared/fields';
import { orFailed, sendParts } from '../../../../shared/kits';
import { chain, partly, unproven } from '../../../../shared/operation';
import { figure, memberText } from '../../../../shared/values';
import { checkSpreadsheet } from '../address';
import { cellRange } from '../fields';
import { formulaRemark } from '../formulas';
import { checkFit } from '../matrix';
import { planWrite, rangeFrom } from '../plan';
import { rangeText } from '../range';
import { valuesJson } from '../valuesJson';
import { asOne, countedRows } from '../write';

const writeRange = sheets.spreadsheetsValuesPut;

export const updateValues = chain({
	value: 'updateValues',
	name: 'Update Spreadsheet Values',
	action: 'Update spreadsheet values',
	description: 'Write cells into a range, replacing what it holds',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uAjMzUjLwIzM14CMyMTN',
	endpoints: [writeRange, wiki.spaceGetNode],
	parameters: { spreadsheetToken, cellRange, valuesJson },
	check: (values) => {
		checkSpreadsheet(values.spreadsheetToken, [values.cellRange], 'Range');
		checkFit(values.cellRange, values.valuesJson, { range: 'Range', values: 'Values' });
	},
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, cellRange: range, valuesJson: values }, api) => {
		const write = { range, values };
		const sent = orFailed(
			await sendParts(planWrite(write), {
				onFailure: 'stop',
				send: async (piece) =>
					await api.attempt(writeRange, {
						path: { spreadsheetToken: token },
						body: { valueRange: { range: piece.range, values: piece.values } },
					}),
			}),
		);
		const answers = sent.done.map(({ answer }) => answer);
		const data = asOne(answers);
		const [next] = sent.notDone;
		if (sent.failure !== undefined && next !== undefined) {
			return partly(
				data,
				sent.failure,
				`writing rows ${figure(next.first)} to ${figure(next.last)} of Values`,
				`Write rows ${figure(next.first)} to ${figure(values.length)} of Values to ${rangeFrom(write, next.first)}: the rows before are written.`,
			);
		}
		const isProven = answers.every((answer) => memberText(answer, 'updatedRange') !== '');
		if (!isProven && !api.dryRun) return unproven(data, 'updatedRange');
		return { data, remark: formulaRemark([values]) };
	},
	summary: (data, values) => {
		const range = memberText(data, 'updatedRange') || rangeText(values.cellRange);
		return `Wrote ${countedRows(values.valuesJson.length)} to ${range} in spreadsheet ${values.spreadsheetToken}`;
	},
	sample: writeRange.sample(),
});
