export { CHECK_WAY } from './failure';
export type { Circumstances } from './hints';
export { judge } from './judge';
export type { Verdict } from './verdict';
