import { perTries } from './perRun';

/** How often the tries of a call took back what they had made. */
export interface Turns {
	/** Differs from turn to turn; to be part of the key of what is made: under the old one Feishu answers without making it. */
	name(): string;
	/** What was made is gone again. */
	next(): void;
}

/** The turns of a call, one count for all its tries. */
export const turnsOf = perTries(async (): Promise<Turns> => {
	let count = 0;
	return {
		name: () => (count === 0 ? '' : `turn ${count}`),
		next: () => {
			count += 1;
		},
	};
});
