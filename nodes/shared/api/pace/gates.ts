import type { Rate } from '../../endpoints';
import type { Clock } from './clock';
import type { Window } from './windows';
import { windowsOf } from './windows';

/** What is paced, and how. */
export interface Gate {
	/** App and endpoint, or app, endpoint and receiver. */
	readonly name: string;
	readonly rate: Rate;
}

/** The state of a gate, for all runs that share a pacer. Times are the clock's milliseconds. */
export interface GateState {
	windows: Window[];
	/** No call starts before this time. */
	closedUntil: number;
	/** Share of the allowed rate in use, 0.1 to 1; it shrinks when Feishu limits and recovers with time. */
	share: number;
	shareChangedAt: number;
	/** Changes when reservations made before are void. */
	generation: number;
	lastUsed: number;
	/** Starts within the last second, for endpoints whose limit Feishu does not publish. */
	recent: number[];
}

const IDLE_MILLISECONDS = 120_000;
const FEWEST_TO_SWEEP = 1000;

/** Keeps the state of gates by name; those that nobody has used for two minutes are forgotten. */
export function createGates(clock: Clock): (gate: Gate) => GateState {
	const gates = new Map<string, GateState>();
	let sweepAt = FEWEST_TO_SWEEP;
	const dropIdle = (now: number): void => {
		for (const [name, gate] of gates) {
			if (lastTouched(gate) < now - IDLE_MILLISECONDS) gates.delete(name);
		}
		// Twice what is in use, so that sweeping costs each new gate the same however many there are.
		sweepAt = Math.max(FEWEST_TO_SWEEP, gates.size * 2);
	};
	return ({ name, rate }) => {
		const now = clock.now();
		const known = gates.get(name);
		if (known !== undefined) {
			known.lastUsed = now;
			return known;
		}
		if (gates.size >= sweepAt) dropIdle(now);
		const gate: GateState = {
			windows: windowsOf(rate),
			closedUntil: now,
			share: 1,
			shareChangedAt: now,
			generation: 0,
			lastUsed: now,
			recent: [],
		};
		gates.set(name, gate);
		return gate;
	};
}

/** Calls may still wait for starts in the future. */
function lastTouched({ lastUsed, closedUntil, windows }: GateState): number {
	const starts = windows.map((window) => window.starts.at(-1) ?? 0);
	return starts.reduce((last, start) => Math.max(last, start), Math.max(lastUsed, closedUntil));
}
