import { createHmac, timingSafeEqual } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, outsideJson } from '../values';

/** The member of a button's value that holds the address it answers. */
export const LINK = 'n8n';

/** That a user answered in Feishu, as Feishu Trigger tells it to the run that waits. */
export interface Pressed {
	/** IDs of who it was, by their kinds, such as `open_id`. */
	readonly operator: IDataObject;
	/** What was filled in, by the names of the inputs. */
	readonly answer: IDataObject;
	readonly messageId: string;
	/** Milliseconds since the epoch when the trigger passed it on. */
	readonly time: number;
}

/** The body of a request that tells it. */
export interface Sealed extends IDataObject {
	readonly payload: string;
	readonly hmac: string;
}

/** Milliseconds after which nothing is taken any more: the trigger passes it on at once. */
const LIFETIME = 60_000;

/**
 * Signs with the app's secret, which the trigger and the waiting node have and who reads a card has
 * not: else anybody who finds the address in a card could answer as somebody else.
 *
 * @param url the address it goes to; its own signature, which n8n checks, makes it part of what is signed
 */
export function sealed(secret: string, url: string, pressed: Pressed): Sealed {
	const payload = JSON.stringify(pressed);
	return { payload, hmac: hmacOf(secret, signatureIn(url), payload).toString('hex') };
}

/**
 * @param signature of the address the request came to
 * @param now milliseconds since the epoch
 * @returns undefined for what no trigger of this app sent to this address just now
 */
export function opened(
	secret: string,
	signature: string,
	body: IDataObject,
	now: number,
): Pressed | undefined {
	const payload = memberText(body, 'payload');
	const given = Buffer.from(memberText(body, 'hmac'), 'hex');
	const expected = hmacOf(secret, signature, payload);
	// An empty secret or signature would be known to everybody.
	if (secret === '' || signature === '' || given.length !== expected.length) return undefined;
	if (!timingSafeEqual(expected, given)) return undefined;
	const told = outsideJson(payload);
	if (!isObject(told) || !isObject(told.operator) || !isObject(told.answer)) return undefined;
	const { operator, answer, messageId, time } = told;
	if (typeof time !== 'number' || typeof messageId !== 'string') return undefined;
	return Math.abs(now - time) <= LIFETIME ? { operator, answer, messageId, time } : undefined;
}

function hmacOf(secret: string, signature: string, payload: string): Buffer {
	return createHmac('sha256', secret).update(`feishu answer\n${signature}\n${payload}`).digest();
}

function signatureIn(url: string): string {
	return new URL(url).searchParams.get('signature') ?? '';
}
