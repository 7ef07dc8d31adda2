export type { FormField } from './approvalForm';
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
export type { Column, Columns } from './columns';
export { columnsNow, columnsOf, COMPUTED_COLUMNS, RECORD_ID, RECORD_ID_TYPE } from './columns';
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
export type { ReadHeader, SheetHeader } from './sheetHeader';
export {
	headerFrom,
	headerOf,
	namedColumns,
	plainName,
	refuseNameless,
	ROW_NUMBER,
} from './sheetHeader';
export type { Sheet } from './sheets';
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
export { usersBelow } from './usersBelow';
export type { FileKind } from './wikiPage';
export { fileOfWikiPage, wikiPageOf } from './wikiPage';
