import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, outsideJson } from '../values';
import type { Signed } from './cipher';
import { decrypted, isSame, isSignedWith } from './cipher';
import type { Keys } from './keys';
import { canCheck } from './keys';
import type { Received } from './received';
import { CARD, receivedFrom } from './received';

/** A request to the webhook. */
export interface Delivery {
	/** The body as it arrived. */
	readonly raw: Buffer;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
}

/** What a request to the webhook is. */
export type Opened =
	/** Feishu tries the address: it wants the text back within a second. */
	| { readonly kind: 'challenge'; readonly challenge: string }
	| { readonly kind: 'event'; readonly received: Received }
	/** Nothing that Feishu sent to this app; the reason is for people, not for who sent it. */
	| { readonly kind: 'refused'; readonly reason: string };

const HOUR = 60 * 60 * 1000;
/** Milliseconds: Feishu repeats an event for the last time after 6 hours (documentation: "Receive events"). */
const EVENT_AGE = 8 * HOUR;
/** Milliseconds: callbacks are not repeated. */
const CALLBACK_AGE = HOUR / 12;

const CALLBACKS: ReadonlySet<string> = new Set([CARD, 'url.preview.get']);

/**
 * Opens a delivery, and lets nothing in that may not be Feishu's: with an Encrypt Key it has to be
 * encrypted and signed, without one it has to carry the Verification Token.
 *
 * @param now milliseconds since the epoch
 */
export function opened(delivery: Delivery, keys: Keys, now: number): Opened {
	if (!canCheck(keys)) return refused('the credential has no key to check it with');
	const outer = objectIn(delivery.raw.toString('utf8'));
	if (outer === undefined) return refused('the body is not a JSON object, or is nested too deeply');
	const isSealed = typeof outer.encrypt === 'string';
	if (isSealed !== (keys.encryptKey !== '')) {
		return refused(
			isSealed ? 'it is encrypted, but the credential has no Encrypt Key' : 'it is not encrypted',
		);
	}
	const body = isSealed
		? objectIn(decrypted(keys.encryptKey, memberText(outer, 'encrypt')) ?? '')
		: outer;
	if (body === undefined) {
		return refused('it is encrypted with another Encrypt Key, or is nested too deeply');
	}
	if (body.type === 'url_verification') return challenged(body, keys);
	return entered(delivery, body, keys, now);
}

/** Feishu does not sign a trial of the address. */
function challenged(body: IDataObject, keys: Keys): Opened {
	const challenge = memberText(body, 'challenge');
	if (!hasToken(memberText(body, 'token'), keys)) return refused(OTHER_TOKEN);
	return challenge === '' ? refused('it has no challenge') : { kind: 'challenge', challenge };
}

const OTHER_TOKEN = 'it has another Verification Token';

function entered({ raw, headers }: Delivery, body: IDataObject, keys: Keys, now: number): Opened {
	const received = receivedFrom(body);
	if (received === undefined) return refused(unreadable(body));
	const { type, id, appId, token, created } = received;
	let time = created;
	if (keys.encryptKey !== '') {
		const signed = signatureIn(headers);
		if (!isSignedWith(keys.encryptKey, signed, raw)) return refused('the signature is wrong');
		time = Number(signed.timestamp) * 1000;
	}
	if (!hasToken(token, keys)) return refused(OTHER_TOKEN);
	if (!isSame(keys.appId, appId)) return refused('it was sent to another app');
	if (id === '') return refused('it has no ID');
	const limit = CALLBACKS.has(type) ? CALLBACK_AGE : EVENT_AGE;
	// Also refused when there is no time at all.
	if (!(Math.abs(now - time) <= limit)) return refused('it is too old');
	return { kind: 'event', received };
}

function hasToken(token: string, { verificationToken }: Keys): boolean {
	return verificationToken === '' || isSame(verificationToken, token);
}

function unreadable(body: IDataObject): string {
	return 'open_message_id' in body
		? 'it is a card callback of the old kind: subscribe to card.action.trigger in the developer console'
		: 'it is neither an event nor a callback';
}

function signatureIn(headers: Delivery['headers']): Signed {
	const [timestamp, nonce, signature] = ['request-timestamp', 'request-nonce', 'signature'].map(
		(name) => {
			const value = headers[`x-lark-${name}`];
			return typeof value === 'string' ? value : '';
		},
	);
	return { timestamp, nonce, signature };
}

function refused(reason: string): Opened {
	return { kind: 'refused', reason };
}

function objectIn(text: string): IDataObject | undefined {
	const value = outsideJson(text);
	return isObject(value) ? value : undefined;
}
