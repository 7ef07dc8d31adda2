import { CallFailed, sheets, wiki } from '../../../../shared/endpoints';
import { sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { sheetName } from '../../../../shared/lookups';
import { chain, partly } from '../../../../shared/operation';
import { amount, figure, Refusal } from '../../../../shared/values';
import { COLUMNS_PER_WRITE } from '../matrix';
import { rangeText, sizeOf } from '../range';
import { blocksOf, gridOf } from '../rows/cut';
import type { Area } from '../rows/rangeInSheet';
import { areaIn, formattedRange } from '../rows/rangeInSheet';
import type { Border } from '../style';
import { BORDERS, checkStyle, styleFields, stylesOf } from '../style';

const setStyleCall = sheets.spreadsheetsStylePut;

/** Cells of one call with borders (documentation: "Set cell style"). */
const CELLS_WITH_BORDERS = 30_000;

/** Borders that each part of a range has like the whole. */
const EVERYWHERE: readonly Border[] = ['FULL_BORDER', 'NO_BORDER'];

export const setStyle = chain({
	value: 'setStyle',
	name: 'Format Cells',
	action: 'Format cells',
	description: 'Set font, colors, borders, alignment and number format of cells; the rest stays',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/ukjMzUjL5IzM14SOyMTN',
	endpoints: [sheets.spreadsheetSheetQuery, setStyleCall, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId, range: formattedRange },
	options: styleFields,
	check: checkStyle,
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, sheetId: sheet, range: given, ...style }, api) => {
		const blocks = blocksFor(areaIn(gridOf(sheet, api), given), style.border);
		const [first, ...further] = stylesOf(style);
		const nameOf = (area: Area) => rangeText({ sheetId: sheet.id, ...area });
		const setOne = async (area: Area, one: object) =>
			await api.attempt(setStyleCall, {
				path: { spreadsheetToken: token },
				body: { appendStyle: { range: nameOf(area), style: one } },
			});
		let isBare = false;
		const sent = await sendParts(blocks, {
			onFailure: 'stop',
			send: async (area) => {
				let result = await setOne(area, first);
				for (const next of further) {
					if ('failure' in result) return result;
					result = await setOne(area, next);
					isBare = 'failure' in result;
				}
				return result;
			},
		});
		const done = sent.done.map(({ part }) => part);
		const data = {
			formatted_ranges: done.map(nameOf),
			cells: done.reduce((sum, { columns, rows }) => sum + sizeOf(columns) * sizeOf(rows), 0),
		};
		if (sent.failure === undefined) return { data };
		if (done.length === 0 && !isBare) throw new CallFailed(sent.failure);
		const left = sent.notDone.map(nameOf);
		return partly(
			{ ...data, not_formatted: left },
			sent.failure,
			`formatting ${left[0]}${isBare ? ', whose formats were removed' : ''}`,
			'Repeat the call: cells that have the format keep it.',
		);
	},
	summary: ({ cells }, { sheetId: sheet }) =>
		`Formatted ${amount(Number(cells), ['cell', 'cells'])} of ${sheetName(sheet)}`,
	sample: { formatted_ranges: ['6e5ed3!A1:F1'], cells: 6 },
});

/** @throws Refusal for a border around more cells than one call takes */
function blocksFor(area: Area, border: Border | undefined): Area[] {
	if (border === undefined) return blocksOf(area);
	const width = Math.min(sizeOf(area.columns), COLUMNS_PER_WRITE);
	const blocks = blocksOf(area, Math.floor(CELLS_WITH_BORDERS / width));
	if (blocks.length === 1 || EVERYWHERE.includes(border)) return blocks;
	const cells = sizeOf(area.columns) * sizeOf(area.rows);
	throw new Refusal(
		`Border is ${BORDERS[border]}, but Range has ${figure(cells)} cells: Feishu draws such a border around ${figure(CELLS_WITH_BORDERS)} and ${COLUMNS_PER_WRITE} columns at most`,
		'Shorten Range, or set Border to All.',
	);
}
