export { chunks } from './chunks';
export { folderToken, requiredFolderToken } from './folder';
export type { UserIdType } from './ids';
export { checkIdType, checkUserIds, USER_ID_TYPES, userIdType } from './ids';
