import type { Examples } from './example';
import { messageExamples } from './message';
import { spreadsheetExamples } from './spreadsheet';

export type { Example, Examples } from './example';

/** The examples of every operation; a new resource is one line here. */
export const examples: Examples = {
	...messageExamples,
	...spreadsheetExamples,
};
