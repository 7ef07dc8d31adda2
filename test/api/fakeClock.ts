/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Clock } from '../../nodes/shared/api';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
	/** Lets time pass: what waits goes on in the order of its time. */
	advance(milliseconds: number): Promise<void>;
}

export function createFakeClock(start = 0): FakeClock {
	const waiting: Array<{ readonly at: number; readonly wake: () => void }> = [];
	let now = start;
	const sleep = async (milliseconds: number): Promise<void> => {
		const at = now + Math.max(0, milliseconds);
		let position = waiting.length;
		while (position > 0 && waiting[position - 1].at > at) position -= 1;
		await new Promise<void>((wake) => {
			waiting.splice(position, 0, { at, wake });
		});
	};
	return {
		now: () => now,
		sleep,
		advance: async (milliseconds) => {
			const end = now + milliseconds;
			await settled();
			while (waiting.length > 0 && waiting[0].at <= end) {
				now = waiting[0].at;
				while (waiting.length > 0 && waiting[0].at <= now) waiting.shift()?.wake();
				await settled();
			}
			now = end;
			await settled();
		},
	};
}

/** A clock that waiting moves: nothing is waited for, and as much time passes as was to be waited. */
export function createHastyClock(): Clock {
	let now = 0;
	return {
		now: () => now,
		sleep: async (milliseconds) => {
			now += milliseconds;
			await settled();
		},
	};
}

/** Lets everything go on that waits for no time. */
async function settled(): Promise<void> {
	await new Promise((resolve) => {
		setImmediate(resolve);
	});
}
