import { later } from '../clock';
import type { Occurrence } from '../sending';
import { bodyOf, SANDBOX_KEYS, send } from '../sending';
import type { Sockets } from '../sending/sockets';

/** Something the sandbox told the app, and what came of it. */
export interface Sent {
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
}

const KEPT = 50;
/** Milliseconds Feishu waits for an answer. */
const PATIENCE = 3_000;

export function createOutbox(sockets: Sockets, now: () => number): Outbox {
	const sent: Sent[] = [];
	const outbox: Outbox = {
		url: '',
		sent,
		send: async (occurrence) => {
			const at = now();
			const answered = await take(occurrence, outbox.url, sockets, now);
			const one = { at, type: occurrence.type, took: now() - at, ...answered };
			sent.push(one);
			if (sent.length > KEPT) sent.shift();
			return one;
		},
	};
	return outbox;
}

async function take(
	occurrence: Occurrence,
	url: string,
	sockets: Sockets,
	now: () => number,
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
	const unanswered = later(PATIENCE).then(() => ({ by, status: 0 }) as const);
	return await Promise.race([acknowledged, unanswered]);
}
