/** What was taken in already. */
export interface Seen {
	/** Whether it is there for the first time; from now on it is not. */
	first(id: string): boolean;
	/** As if it had not been there: it was not handed on. */
	forget(id: string): void;
	/** How many it remembers. */
	size(): number;
}

export interface SeenOptions {
	/** Milliseconds it remembers: longer than Feishu repeats an event, which is 6 hours. */
	readonly lifetime?: number;
	/** The oldest go when there are more. */
	readonly most?: number;
	/** Milliseconds on a clock that only goes forward. */
	readonly now: () => number;
}

/** Remembers what came, so that a repetition is known for one. */
export function createSeen({
	lifetime = 8 * 60 * 60 * 1000,
	most = 10_000,
	now,
}: SeenOptions): Seen {
	const times = new Map<string, number>();
	const drop = (): void => {
		for (const [id, time] of times) {
			if (times.size <= most && now() - time <= lifetime) return;
			times.delete(id);
		}
	};
	return {
		first: (id) => {
			drop();
			if (times.has(id)) return false;
			times.set(id, now());
			drop();
			return true;
		},
		forget: (id) => {
			times.delete(id);
		},
		size: () => times.size,
	};
}
