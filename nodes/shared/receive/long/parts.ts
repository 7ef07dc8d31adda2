import type { Frame } from './frame';

/** Milliseconds after which the parts of an event that never came whole are dropped. */
const LIFETIME = 10_000;
/** Parts of one event, and events that are not whole yet: far more than Feishu sends. */
const MOST_PARTS = 1_000;
const MOST_EVENTS = 1_000;
/** Characters of what names an event. */
const LONGEST_ID = 255;
/** Bytes of all parts that wait for others. */
const MOST_BYTES = 32 * 1024 * 1024;

interface Gathering {
	readonly parts: Array<Uint8Array | undefined>;
	readonly since: number;
	missing: number;
	bytes: number;
}

/** Puts the parts of events together, which may come in any order. */
export interface Parts {
	/** The whole, when this was its last part; undefined while some are missing, and for anything else. */
	add(frame: Frame): Uint8Array | undefined;
}

/** @param now milliseconds on a clock that only goes forward */
export function createParts(now: () => number): Parts {
	const gatherings = new Map<string, Gathering>();
	let held = 0;
	const drop = (id: string, { bytes }: Gathering): void => {
		if (gatherings.delete(id)) held -= bytes;
	};
	/** The oldest go when there is too much. */
	const tidy = (): void => {
		for (const [id, gathering] of gatherings) {
			const isOld = now() - gathering.since > LIFETIME;
			if (isOld || gatherings.size > MOST_EVENTS || held > MOST_BYTES) drop(id, gathering);
		}
	};
	return {
		add: (frame) => {
			tidy();
			const id = headerIn(frame, 'message_id');
			const sum = Number(headerIn(frame, 'sum') || '1');
			const seq = Number(headerIn(frame, 'seq') || '0');
			const payload = frame.payload ?? new Uint8Array();
			const isKnown = Number.isInteger(sum) && sum >= 1 && sum <= MOST_PARTS;
			const isPart = isKnown && id.length <= LONGEST_ID;
			if (!isPart || !Number.isInteger(seq) || seq < 0 || seq >= sum) return undefined;
			if (sum === 1) return payload;
			const known = gatherings.get(id);
			const whole = known ?? {
				parts: Array(sum).fill(undefined),
				since: now(),
				missing: sum,
				bytes: 0,
			};
			if (whole.parts.length !== sum) return undefined;
			gatherings.set(id, whole);
			if (whole.parts[seq] === undefined) whole.missing -= 1;
			const change = payload.length - (whole.parts[seq]?.length ?? 0);
			// A copy: else the whole frame would be kept with it.
			whole.parts[seq] = payload.slice();
			whole.bytes += change;
			held += change;
			if (whole.missing > 0) {
				tidy();
				return undefined;
			}
			drop(id, whole);
			return Buffer.concat(whole.parts.filter((part) => part !== undefined));
		},
	};
}

/** A header of a frame; empty when it has none of that name. */
export function headerIn({ headers }: Frame, name: string): string {
	return headers.find(({ key }) => key === name)?.value ?? '';
}
