export { mergedColumn, readColumn } from './change';
export type { ColumnDefinition } from './definition';
export { definitionIn, definitionsIn, optionsIn, typeIn } from './definition';
export { columnName, columnOptions, columnType } from './fields';
export { columnFor, columnsOfItem } from './fromItem';
export { readableColumn } from './readable';
export { COLUMN_TYPES, typeName } from './types';
