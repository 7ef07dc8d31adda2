import { chatExamples } from './chat';
import type { Examples } from './example';
import { messageExamples } from './message';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...chatExamples,
	...messageExamples,
};
