export type { ReadContent } from './readContent';
export { readContent } from './readContent';
export { timeOf } from './time';
