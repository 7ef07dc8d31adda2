import type { ServiceCall } from '../service';
import { contentsOf, isWrite, keyOf } from './contents';
import type { Leak } from './secrets';

/** What the sandbox carried out, in the terms of a storm's promises: nothing lost, doubled, misplaced or leaked. */
export interface Audit {
	/** Where each content went (see `Asked`), one entry for each time it was carried out. */
	readonly delivered: ReadonlyMap<string, readonly string[]>;
	/** Contents that were carried out more than once. */
	readonly doubled: readonly string[];
	/** Things carried out, by where they went. */
	readonly targets: ReadonlyMap<string, number>;
	readonly keys: {
		/** Different idempotency keys that came. */
		readonly used: number;
		/** Keys under which more than one write was carried out. */
		readonly doubled: readonly string[];
		/** Keys that came with different writes: all but the first were answered, and lost. */
		readonly shared: readonly string[];
	};
	/** Secrets in addresses, bodies and headers other than Authorization, and whatever reached another host. */
	readonly leaks: readonly Leak[];
}

export interface Ledger {
	/** Writes a call down that succeeded. @param replayed the answer was that of an earlier call: nothing was done */
	note(call: ServiceCall, replayed: boolean): void;
	leaked(leaks: readonly Leak[]): void;
	audit(): Audit;
	clear(): void;
}

interface Key {
	carriedOut: number;
	readonly writes: Set<string>;
}

export function createLedger(): Ledger {
	const delivered = new Map<string, string[]>();
	const targets = new Map<string, number>();
	const keys = new Map<string, Key>();
	const leaks: Leak[] = [];
	return {
		note: (call, replayed) => {
			if (!isWrite(call.endpoint)) return;
			const asked = contentsOf(call);
			noteKey(keys, call, JSON.stringify(asked), replayed);
			if (replayed) return;
			for (const { content, target } of asked) {
				const places = delivered.get(content);
				if (places === undefined) delivered.set(content, [target]);
				else places.push(target);
				targets.set(target, (targets.get(target) ?? 0) + 1);
			}
		},
		leaked: (found) => {
			leaks.push(...found);
		},
		audit: () => ({
			delivered: new Map(delivered),
			doubled: [...delivered].filter(([, places]) => places.length > 1).map(([content]) => content),
			targets: new Map(targets),
			keys: {
				used: keys.size,
				doubled: namesOf(keys, ({ carriedOut }) => carriedOut > 1),
				shared: namesOf(keys, ({ writes }) => writes.size > 1),
			},
			leaks: [...leaks],
		}),
		clear: () => {
			delivered.clear();
			targets.clear();
			keys.clear();
			leaks.length = 0;
		},
	};
}

function noteKey(
	keys: Map<string, Key>,
	call: ServiceCall,
	write: string,
	replayed: boolean,
): void {
	const key = keyOf(call);
	if (key === undefined) return;
	const known: Key = keys.get(key) ?? { carriedOut: 0, writes: new Set() };
	keys.set(key, known);
	known.writes.add(`${call.endpoint.id} ${write}`);
	if (!replayed) known.carriedOut += 1;
}

function namesOf(keys: ReadonlyMap<string, Key>, isMeant: (key: Key) => boolean): string[] {
	return [...keys].filter(([, key]) => isMeant(key)).map(([name]) => name);
}
