import type { IDataObject } from 'n8n-workflow';

import type { Pressed } from '../endpoints';

/** What a call is told of the run it belongs to. */
export interface MayBePressed {
	/** The press that the run began with; absent outside runs. */
	readonly pressed?: Pressed;
}

/** The press of a card's button as one call of an operation deals with it. */
export interface Pressing {
	readonly pressed: Pressed;
	/** What it was answered, or would have been. */
	answered(): IDataObject | undefined;
	/** The HTTP status of the answer that Feishu gets; undefined when it gets none. */
	status(): number | undefined;
}

export function pressing({ pressed: press }: MayBePressed, dryRun: boolean): Pressing {
	let answered: IDataObject | undefined;
	let status: number | undefined;
	return {
		answered: () => answered,
		status: () => status,
		pressed: {
			age: (token) => press?.age(token),
			answer: async (given) => {
				const fate = dryRun ? 'taken' : ((await press?.answer(given)) ?? 'none');
				if (fate !== 'taken') return fate;
				answered = given;
				if (!dryRun) status = 200;
				return fate;
			},
		},
	};
}
