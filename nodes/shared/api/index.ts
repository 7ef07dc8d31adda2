export { apiOrigin, isFeishuHost, isRegion, mayHaveToken, otherRegion } from './address';
export { briefClient, toldOf } from './brief';
export type { Client, ClientOptions, Remembering } from './client';
export { createClient } from './client';
export { post } from './files';
export type { Clock, Order, Pacer, Place } from './pace';
export {
	createOrder,
	createPacer,
	monotonicClock,
	pause,
	processOrder,
	processPacer,
	unpaced,
} from './pace';
export type { CredentialType, Session } from './session';
export { exchanged, EXCHANGE_PATH, hookAddress, openSession, signedBody } from './session';
export type { Tally } from './tally';
export type { FeishuContext, WireRequest } from './wire';
