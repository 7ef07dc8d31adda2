import type { Examples } from './example';
import { bitableExamples } from './bitable';
import { messageExamples } from './message';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...bitableExamples,
	...messageExamples,
};
