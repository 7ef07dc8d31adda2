export type { GivenColumns } from './fields';
export { columnDefinitions, columnsOrItem, newName, TABLE_NAME } from './fields';
export { createTableCall, makeTable, tableNamed } from './make';
