export type { Gate } from './gates';
export type { Turn } from './pace';
export { startApart } from './apart';
export { closeGate, enforcePace, takeTurn } from './pace';
