import type { Matches } from './matches';
import type { Nesting } from './nesting';

/** A text that is being read. */
export interface Reader {
	readonly text: string;
	readonly depth: number;
	readonly matches: Matches;
	readonly nesting: Nesting;
}
