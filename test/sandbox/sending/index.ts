export type { Occurrence } from './occurrence';
export { bodyOf, SANDBOX_KEYS } from './occurrence';
export { encryptedText, sealed } from './sealed';
export type { Delivering } from './deliver';
export { deliver, PATIENCE, send, tryAddress } from './deliver';
export { documented, documentedTypes, scopesOf } from './documented';
export { SDK_APP } from './route';
