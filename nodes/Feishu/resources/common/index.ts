export { chunks, grouped } from './chunks';
export type { UserIdType } from './ids';
export { checkIdType, checkUserIds, USER_ID_TYPES, userIdType } from './ids';
