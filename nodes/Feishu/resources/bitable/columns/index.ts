export { readableColumn } from './readable';
export { COLUMN_TYPES, typeName } from './types';
