export type { Attempt, Download, Failure, FeishuApi, Outcome } from '../endpoints/call';
export { CallFailed, partly, unsent } from '../endpoints/call';
export type { Batch, Batches } from './batches';
export type {
	CallValues,
	Endpoint,
	Identity,
	QueryValue,
	Rate,
	Repeat,
} from '../endpoints/endpoint';
export { endpoint, methodAndPath, STANDARD_RATE } from '../endpoints/endpoint';
export type { RecordText } from './declared';
export { declared } from './declared';
export * from '../fields';
export type { Paging } from './listing';
export { counted, listing } from './listing';
export { pagingFields } from './pagingFields';
export type { CodeNote, CodeNotes, Gathered, Operation, Prepared } from './operation';
export type { Page } from '../kits/pages';
export { collectPages, eachPage, onePage } from '../kits/pages';
export { resourceProperties } from '../form/properties';
export { chain, operation, readValues } from './record';
export { orRefusal, Refusal } from '../values/refusal';
export { perRun } from '../kits/perRun';
export type { Resource } from './resource';
export { envelopeSchema } from '../form/schema';
export type { Fields, Given, Values } from './values';
export { readFields } from './values';
