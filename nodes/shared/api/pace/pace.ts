import { pause } from '../pause';
import type { Gate, GateState } from './gates';
import { gateFor } from './gates';
import { earliestStart, enter, leave, secondOf } from './windows';

/*
 * Paces calls so that they stay within a rate, across all executions of this process. Starts are
 * counted in sliding windows: whatever second or minute Feishu looks at, it holds no more calls than
 * allowed. After Feishu said "limited", everything waits and then goes on more slowly for a while.
 */

const SLOWER = 0.7;
const RECOVERY_PER_SECOND = 0.05;

/** Whether published rates hold; bench and fault tests switch them off to see the node without them. */
let inForce = true;

/** Switches published rates on or off for this process; a limit Feishu speaks of is kept to all the same. */
export function enforcePace(on: boolean): void {
	inForce = on;
}

/** A call's turn at a gate. */
export interface Turn {
	/** Milliseconds waited for it. */
	readonly waited: number;
	/** Counts the call as started now: something held it up after its turn had come. */
	restart(): void;
}

/**
 * Waits for the turn of one call.
 *
 * @param signal ends the wait when the run is stopped
 */
export async function takeTurn(gate: Gate, signal?: AbortSignal): Promise<Turn> {
	const state = gateFor(gate);
	const asked = Date.now();
	for (;;) {
		const { generation } = state;
		const start = reserve(state);
		const wait = start - Date.now();
		if (wait > 0) await pause(wait, signal);
		if (signal?.aborted === true || state.generation === generation) {
			const restart = (): void => {
				leave(state.windows, start);
				enter(state.windows, Date.now());
			};
			return { waited: Date.now() - asked, restart };
		}
		leave(state.windows, start);
	}
}

/**
 * Closes a gate after Feishu said "limited".
 *
 * @param seconds until the limit is lifted; a second where Feishu does not say
 */
export function closeGate(gate: Gate, seconds = 1): void {
	const state = gateFor(gate);
	const now = Date.now();
	// Many calls in flight hear of the same limit; only the first one slows the rate down.
	if (now >= state.closedUntil) {
		if (state.windows.length === 0) {
			state.windows = [secondOf(Math.max(1, Math.floor(state.recent.length * SLOWER)))];
		} else {
			state.share = Math.max(0.1, currentShare(state, now) * SLOWER);
			state.shareChangedAt = now;
		}
	}
	state.closedUntil = Math.max(state.closedUntil, now + seconds * 1000);
	state.generation += 1;
	// The refused call is not one that Feishu counted.
	const refused = state.windows[0]?.starts.filter((start) => start <= now).at(-1);
	if (refused !== undefined) leave(state.windows, refused);
}

/** Finds the earliest start and counts it. */
function reserve(state: GateState): number {
	const now = Date.now();
	const start = earliestStart(
		inForce ? state.windows : [],
		Math.max(now, state.closedUntil),
		currentShare(state, now),
	);
	enter(state.windows, start);
	if (state.windows.length === 0) {
		state.recent = state.recent.filter((earlier) => earlier > start - 1000).slice(-999);
		state.recent.push(start);
	}
	return start;
}

function currentShare({ share, shareChangedAt }: GateState, now: number): number {
	return Math.min(1, share + ((now - shareChangedAt) / 1000) * RECOVERY_PER_SECOND);
}
