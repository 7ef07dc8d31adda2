export type { GivenColumns } from './fields';
export { columnDefinitions, columnsOrItem, newName, TABLE_NAME } from './fields';
export { deleteTableCall, furnished } from './furnish';
export { createTableCall, makeTable, tableNamed } from './make';
export { memberKind, shareCall, shareWith } from './share';
