import type { Rate } from '../../operation';
import type { Window } from './windows';
import { windowsOf } from './windows';

/** What is paced, and how. */
export interface Gate {
	/** App and endpoint, or app, endpoint and receiver. */
	readonly name: string;
	readonly rate: Rate;
}

/** How a gate stands, for all executions of this process. */
export interface GateState {
	windows: Window[];
	/** No call starts before this time (ms since the epoch). */
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

const gates = new Map<string, GateState>();
let sweepAt = FEWEST_TO_SWEEP;

/** The state of a gate, made when it is asked for first. */
export function gateFor({ name, rate }: Gate): GateState {
	const known = gates.get(name);
	if (known !== undefined) {
		known.lastUsed = Date.now();
		return known;
	}
	if (gates.size >= sweepAt) {
		dropIdleGates();
		// Twice what is in use, so that sweeping costs each new gate the same however many there are.
		sweepAt = Math.max(FEWEST_TO_SWEEP, gates.size * 2);
	}
	const gate: GateState = {
		windows: windowsOf(rate),
		closedUntil: 0,
		share: 1,
		shareChangedAt: 0,
		generation: 0,
		lastUsed: Date.now(),
		recent: [],
	};
	gates.set(name, gate);
	return gate;
}

function dropIdleGates(): void {
	const idleSince = Date.now() - IDLE_MILLISECONDS;
	for (const [name, gate] of gates) {
		if (gate.lastUsed < idleSince && gate.closedUntil < Date.now()) gates.delete(name);
	}
}
