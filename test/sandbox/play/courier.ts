import { later } from '../clock';
import type { Occurrence, SandboxKeys } from '../sending/occurrence';
import { bodyOf, SANDBOX_KEYS } from '../sending/occurrence';
import { send, tryAddress } from '../sending/deliver';
import type { Sockets } from '../sending/sockets';
import type { World } from '../world';

/** How the app gets its events: over its long connection, or by webhook at this address. */
export interface Way {
	/** Empty for the long connection. */
	url: string;
	keys: SandboxKeys;
}

/** An event that was sent, and what came of it. */
export interface Sent {
	readonly number: number;
	readonly type: string;
	/** Milliseconds since the epoch. */
	readonly time: number;
	readonly way: 'longConnection' | 'webhook';
	readonly event: object;
	/** `waiting`, `acknowledged`, or why not. */
	outcome: string;
	/** Milliseconds until the answer; absent while there is none. */
	took?: number;
	/** What a callback was answered with. */
	answer?: unknown;
}

/** Sends what happens on the page to the app, and remembers it. */
export interface Courier {
	readonly way: Way;
	/** Newest first. */
	readonly log: Sent[];
	/** Sends an event; comes back when it was answered, or after Feishu's 3 seconds. */
	send(occurrence: Occurrence): Promise<Sent>;
	/** Sends an event of the log once more, as Feishu does now and then; undefined when there is none. */
	again(number: number): Promise<Sent | undefined>;
	/** Leads events to a webhook, once it answers the challenge; back to the long connection for an empty address. */
	lead(way: Way): Promise<string>;
}

const KEPT = 100;
/** Milliseconds Feishu waits for an answer. */
const PATIENCE = 3_000;

export function createCourier(world: World, sockets: Sockets): Courier {
	const way: Way = { url: '', keys: SANDBOX_KEYS };
	const log: Sent[] = [];
	const bodies = new Map<number, (token: string) => object>();
	let count = 0;

	const carry = async (sent: Sent): Promise<Sent> => {
		const start = Date.now();
		const { status, body } = await answered(sent);
		sent.took = Date.now() - start;
		sent.outcome = OUTCOMES[status] ?? `refused with ${status}`;
		if (status === 200 && sent.type === 'card.action.trigger') sent.answer = body;
		return sent;
	};
	const answered = async ({
		number,
		way: by,
	}: Sent): Promise<{ status: number; body: unknown }> => {
		const body = bodies.get(number);
		if (by === 'webhook') {
			const token = way.keys.verificationToken;
			return await send(body?.(token) ?? {}, { ...way, now: world.now });
		}
		if (sockets.open.size === 0) return { status: NOBODY, body: undefined };
		const acknowledged = sockets
			.push(body?.('') ?? {})
			.then(({ code, data }) => ({ status: code, body: data }));
		const late = later(PATIENCE).then(() => ({ status: 0, body: undefined }));
		return await Promise.race([acknowledged, late]);
	};
	const note = (type: string, event: object, body: (token: string) => object): Sent => {
		count += 1;
		const by = way.url === '' ? 'longConnection' : 'webhook';
		const base = { number: count, type, time: world.now(), way: by } as const;
		const sent: Sent = { ...base, event, outcome: 'waiting' };
		bodies.set(count, body);
		log.unshift(sent);
		for (const { number } of log.splice(KEPT)) bodies.delete(number);
		return sent;
	};
	return {
		way,
		log,
		send: async (occurrence) => {
			const now = world.now();
			const known = { ...occurrence, id: occurrence.id ?? world.id('ev_') };
			const { type, event } = occurrence;
			return await carry(note(type, event, (token) => bodyOf(known, token, now)));
		},
		again: async (number) => {
			const before = log.find((one) => one.number === number);
			const body = bodies.get(number);
			if (before === undefined || body === undefined) return undefined;
			return await carry(note(before.type, before.event, body));
		},
		lead: async (next) => {
			if (next.url !== '') {
				const challenge = world.id('');
				const { status, body } = await tryAddress(challenge, { ...next, now: world.now });
				const isRight = status === 200 && Object(body).challenge === challenge;
				if (!isRight) return OUTCOMES[status === 200 ? WRONG : status] ?? `refused with ${status}`;
			}
			Object.assign(way, next);
			return '';
		},
	};
}

const NOBODY = -1;
const WRONG = -2;
const OUTCOMES: Readonly<Record<number, string>> = {
	200: 'acknowledged',
	0: 'no answer within 3 seconds',
	[NOBODY]: 'nobody is connected',
	[WRONG]: 'the challenge came back wrong',
};
