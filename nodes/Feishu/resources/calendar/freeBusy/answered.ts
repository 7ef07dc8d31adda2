import { isBlank, memberText } from '../../../../shared/values';
import type { Span } from './spans';

/** A time in which somebody is not free. */
export interface Busy extends Span {
	/** What they answered, as Feishu says it; empty for a room. */
	readonly rsvp: string;
}

/** A time of which the answer does not say whether somebody is free. */
export interface Unknown extends Span {
	readonly id: string;
}

/** Busy times by the ids of whose they are. */
export type Told = ReadonlyMap<string, readonly Busy[]>;

/** What one answer says. */
export interface Answered {
	readonly told: Told;
	readonly unknown: readonly Unknown[];
}

/**
 * What the answer to a question says, and what it should say and does not.
 * @param ids that were asked about
 * @param lists what it says, by the id that it names
 */
export function answered(
	ids: readonly string[],
	window: Span,
	lists: ReadonlyArray<readonly [id: string, items: unknown]>,
): Answered {
	const told = new Map<string, Busy[]>();
	const unknown = new Map<string, Unknown>();
	for (const [id, items] of lists) {
		// Nothing at all stands for an empty list, as Feishu's services leave those out.
		const listed: unknown[] = Array.isArray(items) ? items : isBlank(items) ? [] : [items];
		const times = listed.map(timeOf);
		told.set(id, times.filter(isTime));
		for (const time of times.filter((one) => !isTime(one))) {
			const span = within(window, time);
			unknown.set(`${id} ${span.from} ${span.to}`, { id, ...span });
		}
	}
	const silent = ids.filter((id) => !told.has(id));
	return { told, unknown: [...unknown.values(), ...allUnknown(silent, window)] };
}

function timeOf(item: unknown): Busy {
	const from = Date.parse(memberText(item, 'start_time'));
	const to = Date.parse(memberText(item, 'end_time'));
	return { from, to, rsvp: memberText(item, 'rsvp_status') };
}

/** What takes no time is one; what ends before it begins is none. */
function isTime({ from, to }: Span): boolean {
	return from <= to;
}

/** What is known of a time: all of the window where neither end is. */
function within(window: Span, { from, to }: Span): Span {
	const known = { from: Number.isFinite(from), to: Number.isFinite(to) };
	if (known.from === known.to) return window;
	return known.from ? { from, to: window.to } : { from: window.from, to };
}

/** All of a time, for each of them. */
export function allUnknown(ids: readonly string[], window: Span): Unknown[] {
	return ids.map((id) => ({ id, ...window }));
}
