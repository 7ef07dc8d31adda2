import type { Field } from '../../../../shared/operation';
import { chain, endpoint, jsonArray, partly } from '../../../../shared/operation';
import { getNode } from '../../common';
import { cellRange, spreadsheetOf, spreadsheetToken } from '../fields';
import type { Matrix } from '../matrix';
import { checkFit, readMatrix } from '../matrix';
import { planWrites, rangeFrom } from '../plan';
import { rangeText } from '../range';
import type { Written } from '../write';
import { asOne, countedRows, WRITE_FACTS, writeInOrder } from '../write';

const writeRange = endpoint<Written>(
	'PUT /open-apis/sheets/v2/spreadsheets/:spreadsheetToken/values',
	{ ...WRITE_FACTS, assumed: {} },
);

const valuesArray = jsonArray({
	label: 'Values',
	description:
		"Rows of cells: texts, numbers, true, false, null or Feishu's objects for links, mentions and formulas. More than 5,000 rows are written in several calls.",
	placeholder: 'e.g. [["Name", "Age"], ["Ada", 36]]',
	required: true,
});

const valuesJson: Field<Matrix> = {
	...valuesArray,
	read: (given) => readMatrix(valuesArray.read(given), 'Values'),
};

export const updateValues = chain({
	value: 'updateValues',
	name: 'Update Spreadsheet Values',
	action: 'Update spreadsheet values',
	description: 'Write cells into a range, over what is there',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uAjMzUjLwIzM14CMyMTN',
	endpoints: [writeRange, getNode],
	parameters: { spreadsheetToken, cellRange, valuesJson },
	check: (values) =>
		checkFit(values.cellRange, values.valuesJson, { range: 'Range', values: 'Values' }),
	serialBy: (values) => values.spreadsheetToken.id,
	run: async (values, api) => {
		const write = { range: values.cellRange, values: values.valuesJson };
		const path = { spreadsheetToken: await spreadsheetOf(values.spreadsheetToken, api) };
		const { done, stopped } = await writeInOrder(
			planWrites([write]),
			async ([piece]) =>
				await api.attempt(writeRange, {
					path,
					body: { valueRange: { range: piece.range, values: piece.values } },
				}),
		);
		const data = asOne(done.map(({ answer }) => answer));
		if (stopped === undefined) return { data };
		const { piece, failure } = stopped;
		return partly(
			data,
			failure,
			`writing rows ${piece.first} to ${piece.last} of Values`,
			`Write rows ${piece.first} to ${write.values.length} of Values to ${rangeFrom(write, piece.first)}: the rows before are written.`,
		);
	},
	summary: ({ updatedRange }, values) =>
		`Wrote ${countedRows(values.valuesJson.length)} to ${String(updatedRange ?? rangeText(values.cellRange))} in spreadsheet ${values.spreadsheetToken.id}`,
	sample: {
		spreadsheetToken: 'shtcnmBA',
		revision: 84,
		updatedRange: '1QXD0s!A1:B2',
		updatedRows: 2,
		updatedColumns: 2,
		updatedCells: 4,
	},
});
