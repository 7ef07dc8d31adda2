export { CHAT_ADDRESS } from './chatAddress';
export { calendarId, calendarText } from './calendarId';
export { calendarCodes } from './calendarNotes';
export { chunks } from './chunks';
export type { UserIdType } from './ids';
export { checkIdType, checkUserIds, USER_ID_TYPES, userIdType } from './ids';
export { memberText } from './member';
