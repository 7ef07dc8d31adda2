export type { Circumstances } from './judge';
export { judge } from './judge';
export type { Verdict } from './verdict';
