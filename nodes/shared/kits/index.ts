export type { Asked, Listed, PageSource } from './pages';
export { eachPage, factsOf, readList, shaped } from './pages';
export type { Sending, Sent } from './parts';
export { orFailed, sendParts } from './parts';
export { perRun } from './perRun';
export type { Entry, RefusedRow, RowSending, WrittenRows } from './rows';
export { allRows, convertRows, writeRows } from './rows';
export type { Page } from './walk';
export { openWalk, pageOf } from './walk';
