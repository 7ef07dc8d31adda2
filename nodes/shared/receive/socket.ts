import { monotonicClock } from '../api';
import { Refusal } from '../values';
import type { Means, Socket } from './long';

/** Node's own, which older versions do not have. */
declare const WebSocket: (new (url: string) => Socket) | undefined;

/**
 * Long connections of this process, made with Node's own WebSocket.
 * @throws Refusal where Node has none
 */
export function ownMeans(): Means {
	const Own = typeof WebSocket === 'undefined' ? undefined : WebSocket;
	if (Own === undefined) {
		throw new Refusal(
			'Long Connection needs Node.js 22 or newer, which n8n does not run on here',
			'Run n8n on Node.js 22 or newer, or choose Webhook.',
		);
	}
	return { clock: monotonicClock, openSocket: (url) => new Own(url) };
}
