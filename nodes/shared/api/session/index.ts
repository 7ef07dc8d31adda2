export { exchanged } from './exchange';
export { EXCHANGE_PATH } from './judgedExchange';
export { openSession } from './openSession';
export type { CredentialType, Session } from './session';
export { stopped } from './stopped';
export { hookAddress, signedBody } from './customBot';
