export { readContent } from './readContent';
export { timeOf } from './time';
