export type { Occurrence, SandboxKeys } from './occurrence';
export { bodyOf, SANDBOX_KEYS } from './occurrence';
export type { Posted } from './sealed';
export { encryptedText, sealed } from './sealed';
