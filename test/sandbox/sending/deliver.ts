import type { Occurrence, SandboxKeys } from './occurrence';
import { bodyOf } from './occurrence';
import { sealed } from './sealed';

/** What came back from a webhook. */
export interface Answered {
	/** HTTP status; 0 when there was no answer. */
	readonly status: number;
	/** The parsed JSON. */
	readonly body: unknown;
}

/** Milliseconds Feishu waits for an answer. */
export const PATIENCE = 3_000;
/** Milliseconds after which an event that was not answered with 200 is sent again (documentation: "Receive events"). */
const REDELIVERIES = [15_000, 300_000, 3_600_000, 21_600_000];

/** How events get to an app by webhook. */
export interface Delivering {
	readonly url: string;
	readonly keys: SandboxKeys;
	/** Milliseconds since the epoch. */
	now(): number;
}

/** Sends something once. */
export async function send(body: object, to: Delivering, unsigned = false): Promise<Answered> {
	const { encryptKey } = to.keys;
	const { headers, raw } = sealed(body, { encryptKey, now: to.now(), unsigned });
	try {
		const signal = AbortSignal.timeout(PATIENCE);
		const response = await fetch(to.url, { method: 'POST', headers, body: raw, signal });
		const text = await response.text();
		return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
	} catch {
		return { status: 0, body: undefined };
	}
}

/**
 * Sends an event until it is answered with 200, or for the last time after six hours.
 * @param pass lets so many milliseconds pass
 * @returns every answer
 */
export async function deliver(
	occurrence: Occurrence,
	to: Delivering,
	pass: (milliseconds: number) => void,
): Promise<Answered[]> {
	const body = bodyOf(occurrence, to.keys.verificationToken, to.now());
	const answers = [await send(body, to)];
	for (const wait of REDELIVERIES) {
		if (answers.at(-1)?.status === 200) break;
		pass(wait);
		answers.push(await send(body, to));
	}
	return answers;
}

/** Tries the address as the developer console does when it is saved; milliseconds until the answer go along. */
export async function tryAddress(challenge: string, to: Delivering): Promise<Answered> {
	const trial = { type: 'url_verification', challenge, token: to.keys.verificationToken };
	return await send(trial, to, true);
}
