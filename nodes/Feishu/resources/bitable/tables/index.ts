export type { GivenColumns } from './fields';
export { checkTableName, columnDefinitions, columnsOrItem, newName, TABLE_NAME } from './fields';
export { deleteTableCall, furnished } from './furnish';
export { createTableCall, makeTable, tableBefore } from './make';
