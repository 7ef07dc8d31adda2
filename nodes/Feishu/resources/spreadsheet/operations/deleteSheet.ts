import { CallFailed, endpoint, sheets, wiki } from '../../../../shared/endpoints';
import { sheetId, spreadsheetToken } from '../../../../shared/fields';
import { sheetName, sheetsOf } from '../../../../shared/lookups';
import { chain, unproven } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { confirmLoss } from '../confirmLoss';

/** "SheetIdNotFound" (documentation: "Generic error codes"): after a repeated request the sheet is gone. */
const remove = endpoint(sheets.spreadsheetsSheetsBatchUpdatePost, {
	repeat: 'same',
	goneCodes: [90215],
});

export const deleteSheet = chain({
	value: 'deleteSheet',
	name: 'Delete Sheet',
	action: 'Delete sheet',
	description: 'Delete a sheet with all its cells; the last one of a spreadsheet stays',
	documentation: 'https://open.feishu.cn/document/ukTMukTMukTM/uYTMzUjL2EzM14iNxMTN',
	endpoints: [sheets.spreadsheetSheetQuery, remove, wiki.spaceGetNode],
	parameters: { spreadsheetToken, sheetId, confirm: confirmLoss },
	serialBy: (values) => `sheet ${values.spreadsheetToken}`,
	run: async ({ spreadsheetToken: token, sheetId: sheet }, api) => {
		const all = await sheetsOf(api, token);
		if (all.length === 1 && !api.dryRun) {
			throw new Refusal(
				`The spreadsheet has only ${sheetName(sheet)}, and keeps at least one`,
				'Use Clear Spreadsheet Cells to empty it, or add another sheet first.',
			);
		}
		const result = await api.attempt(remove, {
			path: { spreadsheet_token: token },
			body: { requests: [{ deleteSheet: { sheetId: sheet.id } }] },
		});
		if ('failure' in result) throw new CallFailed(result.failure);
		const data = { sheet_id: sheet.id, title: sheet.title, deleted: true };
		const [reply] = result.answer.replies ?? [];
		// Without replies the sheet was gone when the request was repeated.
		return reply?.deleteSheet?.result === false
			? unproven({ ...data, deleted: false }, 'result')
			: { data };
	},
	summary: (_data, { sheetId: sheet }) => `Deleted ${sheetName(sheet)}`,
	sample: { sheet_id: 'l8Gdub', title: 'May', deleted: true },
});
