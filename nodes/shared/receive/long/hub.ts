import type { IDataObject } from 'n8n-workflow';

import type { Clock } from '../../api';
import type { Received } from '../received';
import { receivedFrom } from '../received';
import type { Address } from './address';
import type { Connection } from './connection';
import { openConnection } from './connection';
import type { Socket, Taken } from './link';

/** A workflow that takes part in a connection. */
export interface Listener {
	/** Asks for the address of the connection. @throws CallFailed */
	address(): Promise<Address>;
	/** Passes the answer to a question of this n8n on; undefined for any other event. */
	settle(received: Received): Promise<IDataObject | undefined>;
	/** Takes an event, or leaves it to others. */
	take(received: Received): Promise<Taken>;
	/** There is no connection any more, and there will be none. */
	lost(error: unknown): void;
}

/** How connections are made. */
export interface Means {
	readonly clock: Clock;
	openSocket(url: string): Socket;
}

interface Shared {
	readonly connection: Connection;
	readonly listeners: Set<Listener>;
	/** Resolves when all that came has been answered. */
	answered(): Promise<void> | undefined;
}

/** The connections of this process. Feishu gives each event to one connection of an app, so that an app has one. */
const connections = new Map<string, Shared>();

/**
 * Takes part in the connection of an app, which is opened for the first and closed after the last.
 *
 * @param app names the app and where it is
 * @returns ends the participation
 * @throws CallFailed when there is no connection to be had
 */
export async function join(app: string, listener: Listener, means: Means): Promise<() => void> {
	const shared = connections.get(app) ?? opened(app, listener, means);
	shared.listeners.add(listener);
	const leave = (): void => {
		shared.listeners.delete(listener);
		const answered = shared.answered();
		if (answered === undefined) leaveNone(app, shared);
		else void answered.then(() => leaveNone(app, shared));
	};
	try {
		await shared.connection.ready;
		return leave;
	} catch (error) {
		leave();
		return await Promise.reject(error);
	}
}

/** Closes a connection that nobody takes part in. */
function leaveNone(app: string, shared: Shared): void {
	if (shared.listeners.size > 0) return;
	shared.connection.close();
	if (connections.get(app) === shared) connections.delete(app);
}

/** Milliseconds until an answer has gone out. */
const SENDING = 20;

function opened(app: string, first: Listener, means: Means): Shared {
	const listeners = new Set([first]);
	const open = new Set<Promise<Taken>>();
	const connection = openConnection({
		...means,
		// Whoever asked for the connection may be gone by now.
		address: async () => await ([...listeners][0] ?? first).address(),
		take: async (body) => {
			const taking = takenByAll([...listeners], body);
			open.add(taking);
			return await taking.finally(() => open.delete(taking));
		},
		lost: (error) => {
			connections.delete(app);
			for (const listener of listeners) listener.lost(error);
		},
	});
	const answered = async (): Promise<void> => {
		await Promise.allSettled(open);
		await means.clock.sleep(SENDING);
	};
	const shared = {
		connection,
		listeners,
		answered: () => (open.size === 0 ? undefined : answered()),
	};
	connections.set(app, shared);
	return shared;
}

async function takenByAll(listeners: readonly Listener[], body: IDataObject): Promise<Taken> {
	const received = receivedFrom(body);
	// What nobody can read is not sent again.
	if (received === undefined || received.id === '') return { isTaken: true };
	const answer = await listeners[0]?.settle(received);
	if (answer !== undefined) return { isTaken: true, answer };
	const taken = await Promise.all(listeners.map(async (one) => await one.take(received)));
	const answers = taken.map(({ answer }) => answer).filter((answer) => answer !== undefined);
	const said = answers.find((answer) => Object.keys(answer).length > 0);
	// A callback comes once only, so that one answer to it is enough.
	const isTaken = said !== undefined || taken.every((one) => one.isTaken);
	return { isTaken: listeners.length > 0 && isTaken, answer: said ?? answers[0] };
}
