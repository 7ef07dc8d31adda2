export type { Circumstances, Verdict } from './judge';
export { judge } from './judge';
