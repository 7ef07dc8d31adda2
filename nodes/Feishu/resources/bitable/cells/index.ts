export type { CellTask } from './toCells';
export { toCells } from './toCells';
export { computedTypes } from './kinds';
