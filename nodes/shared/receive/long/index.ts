export { addressOf } from './address';
export type { Listener, Means } from './hub';
export { join } from './hub';
export type { Socket, Taken } from './link';
