export type { FormField, FormOption } from './approvalForm';
export { definitionOf, formFieldsIn, parsed } from './approvalForm';
export {
	calendarIdOf,
	findEvents,
	ownUserId,
	PRIMARY,
	primaryCalendar,
	primaryOf,
} from './calendars';
export { chatQuery, LONGEST_CHAT_QUERY } from './chatQuery';
export type { Column, Columns, TableColumns } from './columns';
export { columnsNow, columnsOf, COMPUTED_COLUMNS } from './columns';
export { departmentSearch } from './departmentSearch';
export type { DepartmentIdType } from './departmentTree';
export { departmentsBelow } from './departmentTree';
export type { FileType } from './fileTypes';
export {
	addressOfFile,
	FILE_TYPES,
	fileAtAddress,
	isFileType,
	oneOfType,
	queryMetas,
	typeOfFile,
	typeOfToken,
} from './fileTypes';
export { roomSearch } from './roomSearch';
export { rootFolderOf } from './rootFolder';
export type { HeaderPlace, ReadHeader, SheetHeader } from './sheetHeader';
export { headerFrom, headerOf, namedColumns, plainName, refuseNameless } from './sheetHeader';
export type { MergedCells, Sheet } from './sheets';
export {
	lastColumnOf,
	namedSheets,
	readSheet,
	sheetName,
	sheetOf,
	sheetsNow,
	sheetsOf,
} from './sheets';
export type { ShownCell } from './shownCell';
export { shownCell } from './shownCell';
export type { UsersPage } from './usersBelow';
export { usersBelow } from './usersBelow';
export type { FileKind } from './wikiPage';
export { FILE_KINDS, fileOfWikiPage, wikiPageOf } from './wikiPage';
