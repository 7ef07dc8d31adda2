import { wallClock } from './clock';

/** What the sandbox remembers. Each service keeps a part of its own, made when it is first asked for. */
export interface World {
	part<Part>(name: string, create: (world: World) => Part): Part;
	/** A new id with the prefix Feishu gives to such things. */
	id(prefix: string): string;
	/** Milliseconds since the epoch. */
	now(): number;
	/** Forgets everything that happened; ids and time go on. */
	reset(): void;
	/** Lets time pass in the sandbox: keys and uploads grow old. */
	pass(milliseconds: number): void;
}

export function createWorld(): World {
	const parts = new Map<string, unknown>();
	let count = 0;
	let ahead = 0;
	const world: World = {
		part: <Part>(name: string, create: (world: World) => Part): Part => {
			if (!parts.has(name)) parts.set(name, create(world));
			const part: unknown = parts.get(name);
			return part as Part;
		},
		id: (prefix) => {
			count += 1;
			return `${prefix}${count.toString(16).padStart(8, '0')}${'c0ffee'.repeat(4)}`;
		},
		now: () => wallClock() + ahead,
		reset: () => parts.clear(),
		pass: (milliseconds) => {
			ahead += milliseconds;
		},
	};
	return world;
}
