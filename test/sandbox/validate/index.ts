export type { Received, Violation } from './violations';
export { violations } from './violations';
