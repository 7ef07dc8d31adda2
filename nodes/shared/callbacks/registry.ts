import type { Clock } from '../api';
import { monotonicClock } from '../api';
import type { Callback, RunCallback } from './callback';
import { openCallback } from './callback';

/** Milliseconds in which another delivery of the same press gets the same answer. */
const OPEN = 10_000;
/** Milliseconds for which a card can be updated by the token of a callback (documentation: "Delayed update"). */
const TOKEN_LIFETIME = 30 * 60 * 1000;
/** The oldest go when there are more. */
const MOST = 10_000;

/** A callback as it came. */
export interface Came {
	/** The same for every delivery of it. */
	readonly id: string;
	readonly token: string;
	/** Whether this process answers Feishu. */
	readonly isHere: boolean;
	/** Milliseconds since it came; 0 when absent. */
	readonly age?: number;
	/** Milliseconds for which it may be answered; those of Feishu's when absent. */
	readonly patience?: number;
}

/** The callbacks of this process, and the runs that began with them. */
export interface CallbackRegistry {
	/** The callback, the same one for each of its deliveries and each workflow that takes part. */
	open(came: Came): Callback;
	/** A run of n8n has begun with a callback. */
	enter(executionId: string, callback: Callback): void;
	/** What a run began with; undefined when that was no callback, or not in this process. */
	ofRun(executionId: string): RunCallback | undefined;
}

export function createCallbackRegistry(clock: Clock): CallbackRegistry {
	const callbacks = expiring<Callback>(clock, OPEN);
	const runs = expiring<RunCallback>(clock, TOKEN_LIFETIME);
	return {
		open: ({ age = 0, ...came }) => {
			const known = callbacks.get(came.id);
			if (known !== undefined) return known;
			const callback = openCallback({ ...came, came: clock.now() - age, clock });
			callbacks.put(came.id, callback);
			return callback;
		},
		enter: (executionId, { ofRun }) => runs.put(executionId, ofRun),
		ofRun: (executionId) => runs.get(executionId),
	};
}

/** Things by their names; the oldest are dropped after a while, or when there are too many. @param lifetime milliseconds */
function expiring<Thing>(clock: Clock, lifetime: number) {
	const things = new Map<string, { readonly thing: Thing; readonly since: number }>();
	return {
		get: (name: string): Thing | undefined => things.get(name)?.thing,
		put: (name: string, thing: Thing): void => {
			things.delete(name);
			things.set(name, { thing, since: clock.now() });
			for (const [own, { since }] of things) {
				if (things.size <= MOST && clock.now() - since <= lifetime) return;
				things.delete(own);
			}
		},
	};
}

/** The one of this process: the trigger writes it, and the node reads it. */
export const callbacks: CallbackRegistry = createCallbackRegistry(monotonicClock);
