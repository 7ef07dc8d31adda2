export type { Book, Came } from './book';
export { callbacks, createBook } from './book';
export type { Callback, Ending, Fate, RunCallback } from './callback';
export { PATIENCE } from './callback';
