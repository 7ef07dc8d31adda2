export { toFilterValues } from './filterValues';
export type { CellTask } from './toCells';
export { toCells } from './toCells';
