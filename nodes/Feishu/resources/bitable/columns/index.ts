export { mergedColumn, readColumn } from './change';
export type { ColumnDefinition } from './definition';
export { definitionIn, definitionsIn } from './definition';
export { columnName, columnOptions, columnType } from './fields';
export { columnsOfItem } from './fromItem';
export { readableColumn } from './readable';
export { addAssumed, addColumnCall, addColumns } from './added';
export type { GivenAttributes, KnownColumns } from './unknown';
export { knownColumns, unknownColumns } from './unknown';
