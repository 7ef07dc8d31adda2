export { CHECK_WAY } from './failure';
export { judge } from './judge';
export type { Verdict } from './verdict';
