export { checkOnce, combineFilters, conditionRows, MOST_SORTS, sortRows } from './fields';
