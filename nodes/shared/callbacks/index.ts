export { callbacks, createCallbackRegistry } from './registry';
export type { Callback } from './callback';
export { PATIENCE } from './callback';
