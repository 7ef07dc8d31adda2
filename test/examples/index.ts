import { documentExamples } from './document';
import { driveExamples } from './drive';
import type { Examples } from './example';
import { messageExamples } from './message';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...documentExamples,
	...driveExamples,
	...messageExamples,
};
