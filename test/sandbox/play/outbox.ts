import { randomUUID } from 'node:crypto';

import { later } from '../clock';
import type { Occurrence } from '../sending';
import { bodyOf, PATIENCE, SANDBOX_KEYS, send } from '../sending';
import type { Sockets } from '../sending/sockets';

/** Something the sandbox told the app, and what came of it. */
export interface Sent {
	/** event_id */
	readonly id: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly type: string;
	/** How it went out; nobody was there to take it where it is absent. */
	readonly by?: 'long connection' | 'webhook';
	/** What it was acknowledged with: 200 when all is well, 0 without an answer. */
	readonly status: number;
	/** Milliseconds until it was acknowledged. */
	readonly took: number;
	/** The answer to the press of a button. */
	readonly answer?: unknown;
}

/** Sends what happens to the app, by its webhook where it has one, else over its long connection. */
export interface Outbox {
	/** The request URL of the app; empty without one. */
	url: string;
	/** Latest last. */
	readonly sent: Sent[];
	send(occurrence: Occurrence): Promise<Sent>;
	/** Sends one of `sent` again as it was, with the same event_id; nothing where it is not known. */
	again(id: string): Promise<Sent> | undefined;
}

const KEPT = 50;

/** @param pause lets so many milliseconds pass */
export function createOutbox(sockets: Sockets, now: () => number, pause = later): Outbox {
	const sent: Sent[] = [];
	const occurrences = new Map<string, Occurrence>();
	const outbox: Outbox = {
		url: '',
		sent,
		send: async (occurrence) => {
			const at = now();
			const { id = randomUUID(), type } = occurrence;
			const kept = { ...occurrence, id };
			occurrences.set(id, kept);
			const answered = await take(kept, outbox.url, { sockets, now, pause });
			const one = { id, at, type, took: now() - at, ...answered };
			sent.push(one);
			const gone = sent.length > KEPT ? sent.shift() : undefined;
			if (gone !== undefined && !sent.some((other) => other.id === gone.id)) {
				occurrences.delete(gone.id);
			}
			return one;
		},
		again: (id) => {
			const occurrence = occurrences.get(id);
			return occurrence && outbox.send(occurrence);
		},
	};
	return outbox;
}

interface Around {
	readonly sockets: Sockets;
	now(): number;
	pause(milliseconds: number): Promise<void>;
}

async function take(
	occurrence: Occurrence,
	url: string,
	{ sockets, now, pause }: Around,
): Promise<Pick<Sent, 'by' | 'status' | 'answer'>> {
	if (url !== '') {
		const body = bodyOf(occurrence, SANDBOX_KEYS.verificationToken, now());
		const { status, body: answer } = await send(body, { url, keys: SANDBOX_KEYS, now });
		return { by: 'webhook', status, answer };
	}
	if (sockets.open.size === 0) return { status: 0 };
	const by = 'long connection';
	const acknowledged = sockets
		.push(bodyOf(occurrence, '', now()))
		.then(({ code, data }) => ({ by, status: code, answer: data }) as const);
	const unanswered = pause(PATIENCE).then(() => ({ by, status: 0 }) as const);
	return await Promise.race([acknowledged, unanswered]);
}
