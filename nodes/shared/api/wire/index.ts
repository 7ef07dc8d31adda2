export type { Bounds, FeishuContext } from './context';
export { boundedContext, cancelSignal } from './context';
export { openDeadline, unlessAborted } from './deadline';
export type { WireRequest } from './request';
export { encodedForm } from './form';
export { bodiless, noted, requestOptions, wireRequest } from './request';
