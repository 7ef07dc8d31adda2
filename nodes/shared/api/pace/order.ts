/** Lines in which calls wait for each other, one line for each thing that takes one writer at a time. */
export interface Order {
	/**
	 * Takes the next place in the line for a thing.
	 * @param thing what is written to, with the app and the address of Feishu before it
	 */
	takePlace(thing: string): Place;
	/** Whether nobody is in the line for a thing: a place taken now is ready at once. */
	isFree(thing: string): boolean;
}

/** A place in a line. */
export interface Place {
	/** Resolves when everybody before has left. */
	readonly ready: Promise<void>;
	/** Gives the place up, before its turn or after it; a second time does nothing. */
	leave(): void;
}

interface Waiting {
	begin(): void;
}

/** Lines of their own; a line is forgotten when the last one leaves it. */
export function createOrder(): Order {
	const lines = new Map<string, Set<Waiting>>();
	return {
		isFree: (thing) => !lines.has(thing),
		takePlace: (thing) => {
			const line = lines.get(thing) ?? new Set<Waiting>();
			lines.set(thing, line);
			let begin: () => void = () => {};
			const ready = new Promise<void>((resolve) => {
				begin = resolve;
			});
			const own: Waiting = { begin };
			line.add(own);
			if (line.size === 1) begin();
			return {
				ready,
				leave: () => {
					if (!line.delete(own)) return;
					const [next] = line;
					if (next === undefined) lines.delete(thing);
					else next.begin();
				},
			};
		},
	};
}

/** The lines all runs of this process share, so that writes to one thing keep their order across runs. */
export const processOrder: Order = createOrder();
