export { toFilterValues } from './filterValues';
export { cellText, isSameCell, knownCell } from './known';
export { dateOf } from './single';
export type { CellTask } from './toCells';
export { toCells } from './toCells';
