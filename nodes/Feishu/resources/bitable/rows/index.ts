export { comparedColumns } from './columns';
export { matchColumns, updateOnlyChanged, whenSeveralMatch } from './fields';
export { searchCall } from './known';
export { takeBackCall } from './seen';
export { readyFor } from './settle';
export { taskOf } from './task';
export { showUpsert, upsert } from './upsert';
export { createCall, MOST_RECORDS, updateCall, updateRecords } from './write';
export type { Target } from './write';
