export type { Clock } from './clock';
export { monotonicClock } from './clock';
export type { Gate } from './gates';
export type { Order, Place } from './order';
export { createOrder, processOrder } from './order';
export type { Pacer } from './pacer';
export { createPacer, PATIENCE_WITH_LIMITS, processPacer, unpaced } from './pacer';
export { pause } from './pause';
