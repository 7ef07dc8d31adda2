export { noteFor, services } from './noteFor';
export { common, RENEWABLE_TOKEN_CODES, SCOPE_CODES } from './common';
export type { CodeNote, CodeTable, ServiceCodes } from './codeNote';
