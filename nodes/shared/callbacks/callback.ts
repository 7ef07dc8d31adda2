import type { IDataObject } from 'n8n-workflow';

import type { Clock } from '../api';
import { pause } from '../api';

/**
 * Milliseconds for which a workflow may answer: Feishu waits for 3 seconds, the way there and back
 * included (documentation: "Card callback").
 */
export const PATIENCE = 2_500;

/** What becomes of an answer: Feishu takes the first one, and within its time. */
export type Fate =
	| 'taken'
	/** A workflow answered before. */
	| 'answered'
	/** The trigger answered at once, as it is set to. */
	| 'immediate'
	/** The time is over, and the trigger has answered. */
	| 'late';

/** How the wait for an answer ended. */
export type Ending =
	| { readonly answer: IDataObject }
	/** There is none: nobody answered in time, or all runs ended without. */
	| { readonly hasFailed: boolean };

/** What a run of a workflow may do with the callback it began with. */
export interface RunCallback {
	/** Updates the card within 30 minutes. */
	readonly token: string;
	/** Whether this process answers Feishu; else n8n has to carry an answer there. */
	readonly isHere: boolean;
	/** Milliseconds since it came. */
	age(): number;
	answer(given: IDataObject): Fate;
}

/** A press of a card's button, which Feishu waits to be answered. */
export interface Callback {
	readonly id: string;
	readonly ofRun: RunCallback;
	readonly ending: Promise<Ending>;
	/** The trigger answers by itself, before any workflow; without a word only where no other one is about to. */
	answerAtOnce(given: IDataObject): void;
	/** A run of it begins. @returns says that it has ended */
	begin(): (hasFailed: boolean) => void;
}

export interface CallbackOptions {
	/** The same for every delivery of it. */
	readonly id: string;
	readonly token: string;
	readonly isHere: boolean;
	/** Milliseconds on the clock when it came. */
	readonly came: number;
	readonly clock: Clock;
	/** Milliseconds. */
	readonly patience?: number;
}

/** Waits for the first answer to a callback. */
export function openCallback(options: CallbackOptions): Callback {
	const { id, token, isHere, came, clock, patience = PATIENCE } = options;
	const over = new AbortController();
	let fate: Fate = 'taken';
	let runs = 0;
	let hasFailed = false;
	let settle: (ending: Ending) => void = () => {};
	const ending = new Promise<Ending>((resolve) => {
		settle = resolve;
	});
	const end = (next: Fate, how: Ending): void => {
		if (fate !== 'taken') return;
		fate = next;
		settle(how);
		// The run remembers its callback for long, and needs the answer no more.
		settle = () => {};
		over.abort();
	};
	const age = (): number => clock.now() - came;
	void pause(patience - age(), { clock, signal: over.signal }).then(() => {
		end('late', { hasFailed: false });
	});
	return {
		id,
		ending,
		ofRun: {
			token,
			isHere,
			age,
			answer: (given) => {
				if (age() >= patience) end('late', { hasFailed: false });
				const met = fate;
				end('answered', { answer: given });
				return met;
			},
		},
		answerAtOnce: (given) => {
			const saysNothing = Object.keys(given).length === 0;
			if (!saysNothing || runs === 0) end('immediate', { answer: given });
		},
		begin: () => {
			runs += 1;
			let isOver = false;
			return (failed) => {
				if (isOver) return;
				isOver = true;
				runs -= 1;
				hasFailed ||= failed;
				if (runs === 0) end('late', { hasFailed });
			};
		},
	};
}
