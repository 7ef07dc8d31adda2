export type { Gate } from './gates';
export type { Turn } from './pace';
export { closeGate, enforcePace, takeTurn } from './pace';
