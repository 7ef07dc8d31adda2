export type { CallbackRegistry, Came } from './registry';
export { callbacks, createCallbackRegistry } from './registry';
export type { Callback, Ending, Fate, RunCallback } from './callback';
export { PATIENCE } from './callback';
