import type { Journaled } from '../journal';
import type { Fault } from './fault';

/** The faults that are due. */
export interface Faults {
	add(fault: Fault): void;
	/** Forgets all faults, and begins with `seed` again. */
	clear(seed?: number): void;
	/** The faults that hit this call; each is used up by one. */
	hit(endpoint: string, request: Journaled): Fault[];
	/** The redirect that would hit a call there; it is not used up. */
	redirectAt(endpoint: string): Fault[];
}

interface Due {
	readonly fault: Fault;
	readonly random: () => number;
	left: number;
	seen: number;
}

/** @param seed decides which calls faults with a `chance` hit: the same ones in every run with it */
export function createFaults(seed = 1): Faults {
	let due: Due[] = [];
	let begin = seed;
	return {
		add: (fault) => {
			const unlimited = fault.chance !== undefined;
			due.push({
				fault,
				random: generator(begin + due.length),
				left: fault.times ?? (unlimited ? Infinity : 1),
				seen: 0,
			});
		},
		clear: (next = seed) => {
			due = [];
			begin = next;
		},
		redirectAt: (endpoint) =>
			due
				.filter(
					({ fault, left }) => fault.kind === 'redirect' && left > 0 && isFor(fault, endpoint),
				)
				.map(({ fault }) => fault)
				.slice(0, 1),
		hit: (endpoint, request) =>
			due.filter((entry) => isMeant(entry, endpoint, request)).map(({ fault }) => fault),
	};
}

function isMeant(entry: Due, endpoint: string, request: Journaled): boolean {
	const { fault } = entry;
	if (entry.left <= 0 || !isFor(fault, endpoint) || fault.when?.(request) === false) return false;
	entry.seen += 1;
	const counted = entry.seen - (fault.skip ?? 0);
	if (counted <= 0 || counted % (fault.every ?? 1) !== 0) return false;
	if (fault.chance !== undefined && entry.random() >= fault.chance) return false;
	entry.left -= 1;
	return true;
}

/** A token exchange is no call of Feishu's API, so only a fault that names it hits it. */
function isFor({ endpoint: meant }: Fault, endpoint: string): boolean {
	if (meant === undefined) return !endpoint.endsWith('.token');
	return typeof meant === 'string' ? meant === endpoint : meant.includes(endpoint);
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function generator(seed: number): () => number {
	let state = (seed * 0x9e3779b1) | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The first fault of a kind. */
export function faultOf(faults: readonly Fault[], kind: Fault['kind']): Fault | undefined {
	return faults.find((fault) => fault.kind === kind);
}

/** Milliseconds the faults of this kind add up to. */
export function delayOf(faults: readonly Fault[], kind: Fault['kind']): number {
	return faults
		.filter((fault) => fault.kind === kind)
		.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}
