export { apiOrigin } from './address';
export type { Client } from './client';
export { createClient } from './client';
export { openSession } from './openSession';
export type { CredentialType, FeishuContext, Session, WireRequest } from './session';
export type { Tally } from './tally';
