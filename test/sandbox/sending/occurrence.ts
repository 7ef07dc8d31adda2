import { randomUUID } from 'node:crypto';

import { SANDBOX_APP } from '../tokens';

/** Something that happened in Feishu. */
export interface Occurrence {
	/** Such as `im.message.receive_v1`. */
	readonly type: string;
	readonly event: object;
	/** 2.0 when absent. */
	readonly schema?: '1.0' | '2.0';
	/** A new one when absent. */
	readonly id?: string;
	/** The sandbox's own app when absent. */
	readonly appId?: string;
}

/** What tells an app that the sender is Feishu; both may be empty. */
export interface SandboxKeys {
	readonly encryptKey: string;
	readonly verificationToken: string;
}

/** The keys of the sandbox's app. */
export const SANDBOX_KEYS: SandboxKeys = {
	encryptKey: 'open barley, sandbox',
	verificationToken: 'open rye, sandbox',
};

/**
 * An event as Feishu writes it down (documentation: "Event structure").
 * @param token empty over a long connection
 * @param now milliseconds since the epoch
 */
export function bodyOf(occurrence: Occurrence, token: string, now: number): object {
	const { type, event, schema = '2.0', id = randomUUID(), appId = SANDBOX_APP.appId } = occurrence;
	if (schema === '1.0') {
		const own = { app_id: appId, tenant_key: 'sandbox', type, ...event };
		return { ts: (now / 1000).toFixed(6), uuid: id, token, type: 'event_callback', event: own };
	}
	const isCallback = type === 'card.action.trigger';
	const header = {
		event_id: id,
		token,
		create_time: String(isCallback ? now * 1000 : now),
		event_type: type,
		tenant_key: 'sandbox',
		app_id: appId,
	};
	return { schema: '2.0', header, event };
}
