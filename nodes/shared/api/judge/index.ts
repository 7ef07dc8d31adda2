export type { Circumstances } from './hints';
export { judge } from './judge';
export type { Verdict } from './verdict';
