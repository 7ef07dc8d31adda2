export { toFilterValues } from './filterValues';
export { cellText, isSameCell, knownCell } from './known';
export { dateOf } from './single';
export type { Seeking } from './sought';
export { soughtValues } from './sought';
export { checkKnown } from './names';
export type { CellTask } from './toCells';
export { toCells } from './toCells';
