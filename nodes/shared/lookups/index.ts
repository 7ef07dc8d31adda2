export { calendarIdOf, findEvents, PRIMARY, primaryCalendar, primaryOf } from './calendars';
export { chatQuery, LONGEST_CHAT_QUERY } from './chatQuery';
export type { Column, Columns, TableColumns } from './columns';
export { COMPUTED_COLUMNS, columnsOf } from './columns';
export { departmentSearch } from './departmentSearch';
export type { DepartmentIdType } from './departmentTree';
export { departmentsBelow } from './departmentTree';
export type { FileType } from './fileTypes';
export {
	addressOfFile,
	FILE_TYPES,
	fileAtAddress,
	isFileType,
	queryMetas,
	typeOfFile,
	typeOfToken,
} from './fileTypes';
export { rootFolderOf } from './rootFolder';
export { namedSheets, sheetsOf } from './sheets';
export type { UsersPage } from './usersBelow';
export { usersBelow } from './usersBelow';
export type { FileKind } from './wikiPage';
export { FILE_KINDS, fileOfWikiPage, wikiPageOf } from './wikiPage';
