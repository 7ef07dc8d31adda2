export { playBefore } from './before';
export type { Fault, OddShape } from './fault';
export type { Faults } from './schedule';
export { createFaults, delayOf } from './schedule';
export { sendFile, sendJson } from './sending';
