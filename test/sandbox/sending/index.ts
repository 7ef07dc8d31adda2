export type { Occurrence, SandboxKeys } from './occurrence';
export { bodyOf, SANDBOX_KEYS } from './occurrence';
export type { Posted } from './sealed';
export { encryptedText, sealed } from './sealed';
export type { Answered, Delivering } from './deliver';
export { deliver, PATIENCE, REDELIVERIES, send, tryAddress } from './deliver';
export { documented, documentedTypes, scopesOf } from './documented';
export { SDK_APP } from './route';
