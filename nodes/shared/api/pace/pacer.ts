import type { Clock } from './clock';
import { monotonicClock } from './clock';
import type { Gate, GateState } from './gates';
import { createGates } from './gates';
import { pause } from './pause';
import { createStagger } from './stagger';
import { earliestStart, enter, leave, secondOf } from './windows';

/*
 * Paces calls so that they stay within a rate, across all runs that share the pacer. Starts are
 * counted in sliding windows: whatever second or minute Feishu looks at, it holds no more calls than
 * allowed. After Feishu said "limited", everything waits and then goes on more slowly for a while.
 */

const SLOWER = 0.7;
const RECOVERY_PER_SECOND = 0.05;
/** A gate closes for no less and no longer than this, whatever number comes from outside. */
const SHORTEST_CLOSURE = 1000;
const LONGEST_CLOSURE = 60_000;

/** Milliseconds a call waits at gates that Feishu's limits keep closing before it is given up. */
export const PATIENCE_WITH_LIMITS = 300_000;

/** Lets calls start when they may. */
export interface Pacer {
	readonly clock: Clock;
	/**
	 * Waits for the turn of one call at all its gates, in their order: a call that waits at its own
	 * gate takes no turn at one it shares. A stopped run ends the wait at once.
	 */
	takeTurn(gates: readonly Gate[], limits?: Limits): Promise<Turn>;
	/**
	 * Closes a gate after Feishu said "limited", for one second to a minute.
	 *
	 * @param seconds until the limit is lifted; a second where Feishu does not say
	 */
	close(gate: Gate, seconds?: number): void;
}

/** What a call waits for its turn at most. */
export interface Limits {
	/** A stopped run. */
	readonly signal?: AbortSignal;
	/** Milliseconds of the clock: a turn that comes later is given up at once. */
	readonly until?: number;
}

/** A call's turn. */
export interface Turn {
	/** Milliseconds waited for it. */
	readonly waited: number;
	/** False when the gates were closed again and again for five minutes, or until it was too late: the call does not start. */
	readonly came: boolean;
}

/** What a pacer is made of. */
export interface PacerOptions {
	readonly clock?: Clock;
	/** Whether published rates hold; what Feishu says about its limits is kept to in any case. */
	readonly rates?: boolean;
}

/** A pacer with gates of its own. */
export function createPacer({ clock = monotonicClock, rates = true }: PacerOptions = {}): Pacer {
	const stateOf = createGates(clock);
	const startStaggered = createStagger(clock);

	const pass = async (gate: Gate, { signal, until = Infinity }: Limits): Promise<Passage> => {
		const state = stateOf(gate);
		const asked = clock.now();
		for (let held = 0; held < PATIENCE_WITH_LIMITS; held = clock.now() - asked) {
			const { generation } = state;
			const start = reserve(state, clock.now(), rates);
			const isLate = start > until;
			if (!isLate && start > clock.now()) await pause(start - clock.now(), { clock, signal });
			const came = !isLate && signal?.aborted !== true;
			if (came && state.generation === generation) return { came, start, state };
			leave(state.windows, start);
			if (!came) break;
		}
		return { came: false };
	};

	return {
		clock,
		takeTurn: async (gates, limits = {}) => {
			const asked = clock.now();
			const passed: Passed[] = [];
			for (const gate of gates) {
				const passage = await pass(gate, limits);
				if (!passage.came) return { waited: clock.now() - asked, came: false };
				passed.push(passage);
			}
			const waited = clock.now() - asked;
			await startStaggered();
			for (const { state, start } of passed.slice(0, -1)) restart(state, start, clock.now());
			return { waited, came: true };
		},
		close: (gate, seconds = 1) => {
			const wait = Math.min(LONGEST_CLOSURE, Math.max(SHORTEST_CLOSURE, seconds * 1000));
			close(stateOf(gate), clock.now(), wait);
		},
	};
}

/** The pacer all runs of this process share. */
export const processPacer: Pacer = createPacer();

/** A pacer that lets calls go as fast as they come, until Feishu says "limited": for measuring and tests. */
export function unpaced(clock: Clock = monotonicClock): Pacer {
	return createPacer({ clock, rates: false });
}

interface Passed {
	readonly came: true;
	readonly state: GateState;
	readonly start: number;
}

type Passage = Passed | { readonly came: false };

/** Finds the earliest start and counts it. */
function reserve(state: GateState, now: number, rates: boolean): number {
	const start = earliestStart(rates ? state.windows : [], {
		from: Math.max(now, state.closedUntil),
		now,
		share: currentShare(state, now),
	});
	enter(state.windows, start);
	if (state.windows.length === 0) {
		state.recent = state.recent.filter((earlier) => earlier > start - 1000).slice(-999);
		state.recent.push(start);
	}
	return start;
}

/** Counts a start as made now: a later gate held the call up. */
function restart({ windows }: GateState, start: number, now: number): void {
	leave(windows, start);
	enter(windows, now);
}

function close(state: GateState, now: number, wait: number): void {
	// Many calls in flight hear of the same limit; only the first one slows the rate down.
	if (now >= state.closedUntil) {
		if (state.windows.length === 0) {
			state.windows = [secondOf(Math.max(1, Math.floor(state.recent.length * SLOWER)))];
		} else {
			state.share = Math.max(0.1, currentShare(state, now) * SLOWER);
			state.shareChangedAt = now;
		}
	}
	state.closedUntil = Math.max(state.closedUntil, now + wait);
	state.generation += 1;
	// The refused call is not one that Feishu counted.
	const refused = state.windows[0]?.starts.filter((start) => start <= now).at(-1);
	if (refused !== undefined) leave(state.windows, refused);
}

function currentShare({ share, shareChangedAt }: GateState, now: number): number {
	return Math.min(1, share + ((now - shareChangedAt) / 1000) * RECOVERY_PER_SECOND);
}
