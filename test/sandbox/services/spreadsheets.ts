import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { copyFile } from './driveTasks';
import type { DriveFile } from './fileTree';
import { addFile, filesOf } from './fileTree';
import { refuseSheets } from './sheetCodes';
import { readArea, writeArea } from './sheetValues';
import type { Sheet, Workbook } from './workbooks';
import { sheet, workbook, workbooksOf } from './workbooks';

const ROWS_PER_WRITE = 5000;

export const spreadsheets: Service = {
	'sheets.v3.spreadsheet.create': (call) => {
		const { title: given = '', folder_token: folder = '' } = call.body;
		const title = given === '' ? 'Untitled' : given;
		const parent = folderOf(call, folder);
		if (folder !== '' && parent === undefined) refuse(call, 1310204, 'folder_token');
		if (parent?.foreign === true) refuse(call, 1310213);
		const { spreadsheet_token, url } = added(call, title, [sheet(sheetId(call), 'Sheet1')], folder);
		return { spreadsheet: { title, folder_token: folder, url, spreadsheet_token } };
	},
	'drive.v1.file.copy': (call) => {
		const { name, type, folder_token: folder } = call.body;
		if (type !== 'sheet') return copyFile(call);
		const source = workbooksOf(call.world).get(call.path.file_token);
		const parent = folderOf(call, folder);
		if (source === undefined || parent === undefined) return refuse(call, 1061003);
		if (!source.shared || parent.foreign === true) refuse(call, 1061004);
		if (source.deleted) refuse(call, 1061007);
		const { spreadsheet_token: token, url } = added(
			call,
			name,
			structuredClone(source.sheets),
			folder,
		);
		return { file: { name, parent_token: folder, token, type, url } };
	},
	'sheets.v3.spreadsheetSheet.query': (call) => {
		const found = workbooksOf(call.world).get(call.path.spreadsheet_token);
		if (found === undefined) return refuse(call, 1310214);
		if (!found.shared) refuse(call, 1310213);
		if (found.deleted) refuse(call, 1310249);
		return { sheets: found.sheets.map(shownSheet) };
	},
	'sheets.v2.spreadsheets.values.byRange.get': (call) => {
		const book = opened(call);
		const valueRange = readArea(call, book, call.path.range);
		return { revision: book.revision, spreadsheetToken: book.spreadsheet_token, valueRange };
	},
	'sheets.v2.spreadsheets.valuesBatchGet.get': (call) => {
		const book = opened(call);
		const asked = queryText(call, 'ranges').split(',');
		const valueRanges = asked.map((range) => readArea(call, book, range));
		const totalCells = valueRanges.reduce((count, { values }) => count + values.flat().length, 0);
		const { revision, spreadsheet_token: spreadsheetToken } = book;
		return { revision, spreadsheetToken, totalCells, valueRanges };
	},
	'sheets.v2.spreadsheets.values.put': (call) => {
		const book = opened(call);
		const { range, values } = call.body.valueRange;
		checkRows(values.length);
		const written = writeArea(book, range, values);
		book.revision += 1;
		return { ...written, revision: book.revision };
	},
	'sheets.v2.spreadsheets.valuesBatchUpdate.post': (call) => {
		const book = opened(call);
		const asked: Array<{ range: string; values: unknown[][] }> = call.body.valueRanges;
		checkRows(asked.reduce((count, { values }) => count + values.length, 0));
		const responses = asked.map(({ range, values }) => writeArea(book, range, values));
		book.revision += 1;
		return { responses, revision: book.revision, spreadsheetToken: book.spreadsheet_token };
	},
};

function opened({ world, path }: ServiceCall): Workbook {
	const found = workbooksOf(world).get(path.spreadsheetToken);
	if (found === undefined || found.deleted) return refuseSheets(90214);
	return found.shared ? found : refuseSheets(90213);
}

function folderOf({ world }: ServiceCall, token: string): DriveFile | undefined {
	const found = filesOf(world).get(token);
	return found?.type === 'folder' && found.deleted !== true ? found : undefined;
}

function checkRows(rows: number): void {
	if (rows > ROWS_PER_WRITE) refuseSheets(90226);
}

function added({ world }: ServiceCall, title: string, sheets: Sheet[], folder: string): Workbook {
	const token = world.id('shtcn');
	const made = workbook(token, title, sheets);
	workbooksOf(world).set(token, made);
	addFile(world, { token, name: title, type: 'sheet', folder });
	return made;
}

/** Six letters and digits, as Feishu's are. */
function sheetId({ world }: ServiceCall): string {
	return world.id('').slice(2, 8);
}

function shownSheet(
	{ sheet_id, title, resource_type, row_count, column_count }: Sheet,
	index: number,
) {
	return {
		sheet_id,
		title,
		index,
		hidden: false,
		grid_properties: { frozen_row_count: 0, frozen_column_count: 0, row_count, column_count },
		resource_type,
	};
}
