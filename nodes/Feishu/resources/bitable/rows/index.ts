export { comparedColumns } from './columns';
export {
	createColumns,
	createSource,
	keysOf,
	matchColumns,
	maxDeletes,
	ownRecord,
	syncSource,
	updateOnlyChanged,
	upsertColumns,
	upsertSource,
	whenSeveralMatch,
} from './fields';
export { searchCall } from './known';
export { readyFor } from './settle';
export { unwrapped } from './recordIds';
export { showSync, sync } from './sync';
export { taskOf } from './task';
export { showUpsert, upsert } from './upsert';
export { createCall, MOST_RECORDS, updateCall, updateRecords } from './write';
export type { Target } from './write';
