import type { Rate } from '../operation';
import { pause } from './pause';

/**
 * Paces calls so that they stay within a rate, across all executions of this process. Starts are
 * counted in sliding windows: whatever second or minute Feishu looks at, it holds no more calls than
 * allowed. After Feishu said "limited", everything waits and then goes on more slowly for a while.
 */
interface GateState {
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

interface Window {
	readonly limit: number;
	readonly milliseconds: number;
	/** Start times of the last calls, oldest first; never longer than the limit. */
	starts: number[];
}

/** Network jitter can push calls together; a hair more than a second keeps them apart at the server. */
const MARGIN = 1.015;
const SLOWER = 0.7;
const RECOVERY_PER_SECOND = 0.05;
const IDLE_MILLISECONDS = 120_000;

const gates = new Map<string, GateState>();

/** Whether published rates hold; bench and fault tests switch them off to see the node without them. */
let inForce = true;

/** Switches published rates on or off for this process; a limit Feishu speaks of is kept to all the same. */
export function enforcePace(on: boolean): void {
	inForce = on;
}

/** What is paced, and how. */
export interface Gate {
	/** App and endpoint, or app, endpoint and receiver. */
	readonly name: string;
	readonly rate: Rate;
}

/**
 * Waits for the turn of one call.
 *
 * @param signal ends the wait when the run is stopped
 * @returns milliseconds waited
 */
export async function takeTurn({ name, rate }: Gate, signal?: AbortSignal): Promise<number> {
	const gate = gateFor(name, rate);
	const asked = Date.now();
	for (;;) {
		const { generation } = gate;
		const start = reserve(gate);
		const wait = start - Date.now();
		if (wait > 0) await pause(wait, signal);
		if (signal?.aborted === true || gate.generation === generation) return Date.now() - asked;
	}
}

/**
 * Closes a gate after Feishu said "limited".
 *
 * @param seconds until the limit is lifted; a second where Feishu does not say
 */
export function closeGate({ name, rate }: Gate, seconds = 1): void {
	const gate = gateFor(name, rate);
	const now = Date.now();
	// Many calls in flight hear of the same limit; only the first one slows the rate down.
	if (now >= gate.closedUntil) {
		if (gate.windows.length === 0) {
			const seen = Math.max(1, Math.floor(gate.recent.length * SLOWER));
			gate.windows = [{ limit: seen, milliseconds: 1000 * MARGIN, starts: [] }];
		} else {
			gate.share = Math.max(0.1, currentShare(gate, now) * SLOWER);
			gate.shareChangedAt = now;
		}
	}
	gate.closedUntil = Math.max(gate.closedUntil, now + seconds * 1000);
	gate.generation += 1;
	for (const window of gate.windows) window.starts = window.starts.filter((start) => start <= now);
}

function gateFor(name: string, rate: Rate): GateState {
	const known = gates.get(name);
	if (known !== undefined) {
		known.lastUsed = Date.now();
		return known;
	}
	if (gates.size >= 1000) dropIdleGates();
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

function windowsOf({ perSecond, perMinute }: Rate): Window[] {
	const windows: Window[] = [];
	if (perSecond !== undefined) {
		windows.push({ limit: perSecond, milliseconds: 1000 * MARGIN, starts: [] });
	}
	if (perMinute !== undefined) {
		windows.push({ limit: perMinute, milliseconds: 60_000 * MARGIN, starts: [] });
	}
	return windows;
}

/** Finds the earliest start every window allows and enters it. */
function reserve(gate: GateState): number {
	const now = Date.now();
	const share = currentShare(gate, now);
	let start = Math.max(now, gate.closedUntil);
	for (const { limit, milliseconds, starts } of inForce ? gate.windows : []) {
		const allowed = Math.max(1, Math.floor(limit * share));
		const before = starts.at(-allowed);
		if (before !== undefined) start = Math.max(start, before + milliseconds);
	}
	for (const window of gate.windows) {
		window.starts.push(start);
		if (window.starts.length > window.limit) window.starts.shift();
	}
	gate.recent = gate.recent.filter((earlier) => earlier > start - 1000).slice(-999);
	gate.recent.push(start);
	return start;
}

function currentShare({ share, shareChangedAt }: GateState, now: number): number {
	return Math.min(1, share + ((now - shareChangedAt) / 1000) * RECOVERY_PER_SECOND);
}

function dropIdleGates(): void {
	const idleSince = Date.now() - IDLE_MILLISECONDS;
	for (const [name, gate] of gates) {
		if (gate.lastUsed < idleSince && gate.closedUntil < Date.now()) gates.delete(name);
	}
}
