export type { GivenAnyFile, NamedFile } from './anyFile';
export { anyFile } from './anyFile';
export { approvalCode, optionalApprovalCode } from './approvalCode';
export { excludeAttributes, groupBy, withoutAttributes } from './attributes';
export type { TableValues } from './baseTable';
export { appToken, tableId, tablePath, writerOf } from './baseTable';
export { calendarId, calendarText } from './calendarId';
export { CHAT_ADDRESS } from './chatAddress';
export { chatId } from './chatId';
export { CONTACT_NOTICE } from './contactNotice';
export type { DepartmentIdType } from '../../lookups';
export {
	checkDepartmentIds,
	departmentId,
	departmentIdType,
	departmentLookup,
	ROOT_DEPARTMENT,
} from './departments';
export { EMOJI_TYPES, emojiType } from './emojiType';
export type { GivenFile } from './fileLocator';
export { fileLocator } from './fileLocator';
export { folderKey, folderName, folderText, folderToken } from './folder';
export { checkMentioned } from './mentions';
export { lookFields } from './messageLook';
export { outputFiles } from './outputFiles';
export { recurrenceRule } from './recurrenceRule';
export { sharing } from './sharing';
export { sheetId } from './sheetId';
export { spreadsheetText, spreadsheetToken } from './spreadsheet';
export { roomIds } from './rooms';
export { optionalTasklist, tasklistId } from './tasklist';
export type { UserIdType } from './userIds';
export { asUserIdType, checkIdType, checkUserIds, USER_ID_TYPES, userIdType } from './userIds';
export { userLookup } from './users';
