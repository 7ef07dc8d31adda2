export type { Keys } from './keys';
export { keysOf, mustCheck } from './keys';
export type { Delivery, Opened } from './door';
export { opened } from './door';
export type { Received } from './received';
export { receivedFrom } from './received';
export type { Seen } from './seen';
export { createSeen } from './seen';
