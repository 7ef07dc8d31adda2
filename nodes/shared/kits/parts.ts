import type { Attempt, Failure } from '../endpoints';
import { CallFailed } from '../endpoints';

/** How the parts of something too large for one request are sent. */
export interface Sending<Part, Answer> {
	send(part: Part, index: number): Promise<Attempt<Answer>>;
	/** What a failed part does to those after it: `stop` leaves them, `goOn` sends them all the same. */
	readonly onFailure: 'stop' | 'goOn';
	/** Parts under way at once; 1, one after the other, when absent. */
	readonly together?: number;
	/**
	 * Cuts a part that failed into smaller ones to be sent in its place, after a look at what is there
	 * where needed; undefined where that does not help.
	 */
	split?(
		part: Part,
		failure: Failure,
	): readonly Part[] | undefined | Promise<readonly Part[] | undefined>;
}

/** What became of the parts, in their order. */
export interface Sent<Part, Answer> {
	readonly done: ReadonlyArray<{ readonly part: Part; readonly answer: Answer }>;
	/** The parts that failed, and those that were not sent because of them. */
	readonly notDone: readonly Part[];
	/** Of the first part that failed. */
	readonly failure?: Failure;
	/** The failure of each part that was sent and failed. */
	readonly failures: ReadonlyMap<Part, Failure>;
}

/**
 * Sends the parts of something, keeps what succeeded and names what did not. Parts are taken when
 * their turn comes, so that they may be cut by what was learnt before. Never throws for a failed call.
 */
export async function sendParts<Part, Answer>(
	parts: Iterable<Part>,
	{ send, onFailure, together = 1, split }: Sending<Part, Answer>,
): Promise<Sent<Part, Answer>> {
	const source = parts[Symbol.iterator]();
	const slots: Array<Slot<Part, Answer>> = [];
	let stopped = false;
	const sendWhole = async (whole: Part): Promise<void> => {
		const index = slots.length;
		const slot: Slot<Part, Answer> = [];
		slots.push(slot);
		let waiting: readonly Part[] = [whole];
		while (waiting.length > 0) {
			const [part, ...others] = waiting;
			waiting = others;
			if (stopped) {
				slot.push({ part });
				continue;
			}
			const result = await send(part, index);
			const smaller = 'failure' in result ? await split?.(part, result.failure) : undefined;
			if (smaller !== undefined) waiting = [...smaller, ...waiting];
			else slot.push({ part, result });
			if (smaller === undefined && 'failure' in result && onFailure === 'stop') stopped = true;
		}
	};
	const work = async (): Promise<void> => {
		for (let next = source.next(); next.done !== true; next = source.next()) {
			if (stopped) slots.push([{ part: next.value }]);
			else await sendWhole(next.value);
		}
	};
	await Promise.all(Array.from({ length: together }, work));
	return gathered(slots);
}

/** A part, or what it was cut into; without a result where it was not sent. */
type Slot<Part, Answer> = Array<{ readonly part: Part; readonly result?: Attempt<Answer> }>;

function gathered<Part, Answer>(slots: ReadonlyArray<Slot<Part, Answer>>): Sent<Part, Answer> {
	const done: Array<{ part: Part; answer: Answer }> = [];
	const notDone: Part[] = [];
	const failures = new Map<Part, Failure>();
	for (const { part, result } of slots.flat()) {
		if (result !== undefined && 'answer' in result) {
			done.push({ part, answer: result.answer });
			continue;
		}
		notDone.push(part);
		if (result !== undefined) failures.set(part, result.failure);
	}
	const [failure] = failures.values();
	return { done, notDone, failures, ...(failure === undefined ? {} : { failure }) };
}

/**
 * The same, where nothing done means that the call failed as a whole.
 * @throws CallFailed of the first part that failed when no part succeeded
 */
export function orFailed<Part, Answer>(sent: Sent<Part, Answer>): Sent<Part, Answer> {
	if (sent.failure !== undefined && sent.done.length === 0) throw new CallFailed(sent.failure);
	return sent;
}
