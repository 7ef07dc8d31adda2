import type { Service } from '../service';
import type { World } from '../world';
import { refuseSheets } from './sheetCodes';
import type { Sheet, Workbook } from './workbooks';
import { opened, sheet, sheetId, sheetIn } from './workbooks';

/** The sheets of a spreadsheet: made, copied and deleted. */
export const sheetTabs: Service = {
	'sheets.v2.spreadsheets.sheetsBatchUpdate.post': (call) => {
		const book = opened(call);
		const requests: Request[] = call.body.requests;
		const replies = requests.map((request) => carriedOut(call.world, book, request));
		book.revision += 1;
		return { replies };
	},
};

interface Request {
	addSheet?: { properties: { title: string; index?: number } };
	copySheet?: { source: { sheetId: string }; destination: { title?: string } };
	deleteSheet?: { sheetId: string };
}

function carriedOut(world: World, book: Workbook, request: Request): object {
	const { addSheet, copySheet, deleteSheet } = request;
	if (addSheet !== undefined) {
		const { title, index = 0 } = addSheet.properties;
		const made = sheet(sheetId(world), title);
		return { addSheet: { properties: placed(book, made, index) } };
	}
	if (copySheet !== undefined) {
		const source = sheetIn(book, copySheet.source.sheetId);
		const title = copySheet.destination.title ?? `${source.title} Copy`;
		const made = { ...structuredClone(source), sheet_id: sheetId(world), title };
		return { copySheet: { properties: placed(book, made, book.sheets.indexOf(source) + 1) } };
	}
	const { sheetId: id = '' } = deleteSheet ?? {};
	const gone = sheetIn(book, id);
	if (book.sheets.length === 1) refuseSheets(90204);
	book.sheets.splice(book.sheets.indexOf(gone), 1);
	return { deleteSheet: { result: true, sheetId: id } };
}

function placed(book: Workbook, made: Sheet, wanted: number) {
	const { title, sheet_id: id } = made;
	if (title === '') refuseSheets(90207);
	if (book.sheets.some((other) => other.title === title)) refuseSheets(90210);
	const index = Math.min(wanted, book.sheets.length);
	book.sheets.splice(index, 0, made);
	return { sheetId: id, title, index };
}
