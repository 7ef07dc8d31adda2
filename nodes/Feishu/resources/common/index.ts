export { excludeAttributes, groupBy, withoutAttributes } from './attributes';
export { calendarId, calendarText } from './calendarId';
export { calendarCodes } from './calendarNotes';
export { CHAT_ADDRESS } from './chatAddress';
export { chunks, grouped } from './chunks';
export { childDepartments, CONTACT_PAGING, usersOfDepartment } from './contactCalls';
export { CONTACT_NOTICE, contactNotes } from './contactNotes';
export type { DepartmentIdType } from './departments';
export {
	checkDepartmentIds,
	departmentId,
	departmentIdType,
	departmentLookup,
	ROOT_DEPARTMENT,
} from './departments';
export { departmentsBelow } from './departmentTree';
export { folderKey, folderName, folderText, folderToken } from './folder';
export type { UserIdType } from './ids';
export { checkIdType, checkUserIds, USER_ID_TYPES, userIdType } from './ids';
export { listed } from './listed';
export { memberText } from './member';
export { readByIds } from './readByIds';
export { readParts } from './readParts';
export { userLookup } from './users';
export type { GivenFile } from './wiki';
export { fileLocator, fileToken, getNode, wikiNotes } from './wiki';
