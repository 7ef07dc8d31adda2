export type { Arrived } from './before';
export { playBefore } from './before';
export type { Fault, FaultAim, FaultKind, OddShape } from './fault';
export type { Faults } from './schedule';
export { createFaults, delayOf } from './schedule';
export { sendFile, sendJson } from './sending';
