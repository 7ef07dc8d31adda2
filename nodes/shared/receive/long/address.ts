import type { IDataObject } from 'n8n-workflow';

import { isFeishuHost, isRegion } from '../../api';
import type { FeishuApi } from '../../endpoints';
import { CallFailed, documented, endpoint, refused } from '../../endpoints';
import { isObject, memberText } from '../../values';

/** Where a long connection goes, and how it is kept. */
export interface Address {
	readonly url: string;
	/** `service_id` of the address. */
	readonly service: number;
	/** Milliseconds between two signs of life; undefined when Feishu does not say. */
	readonly interval?: number;
}

/**
 * Asks for the address of a long connection; the credential puts App ID and App Secret into the
 * body (documentation: "Use long connection to receive events", the official SDKs).
 */
const wsEndpoint = endpoint(
	documented<Record<never, never>, unknown>({
		id: 'event.callback.ws.endpoint',
		service: 'event',
		route: 'POST /callback/ws/endpoint',
		rate: {},
		identities: ['tenant'],
		scopes: [],
		body: 'json',
		answer: 'json',
		codes: [],
		sample: () => ({}),
	}),
	{ repeat: 'read' },
);

/** @throws CallFailed */
export async function addressOf(api: FeishuApi): Promise<Address> {
	const answer = await api.call(wsEndpoint, { headers: { locale: 'en' } });
	const given = isObject(answer) ? memberText(answer, 'URL') : '';
	const url = trusted(given, api.origin);
	if (url === undefined) {
		throw new CallFailed(
			refused(
				'Feishu named an address for the long connection that is not its own',
				'Check Region and Base URL of the credential.',
			),
		);
	}
	const config = isObject(answer) ? answer.ClientConfig : undefined;
	return { url: url.href, service: serviceIn(url), interval: intervalIn(config) };
}

/** A frame can carry nothing but an integer of 32 bits there. */
function serviceIn(url: URL): number {
	const service = Number(url.searchParams.get('service_id') ?? 0);
	return Number.isInteger(service) ? service | 0 : 0;
}

/** The pause between two signs of life that Feishu asks for, in milliseconds. */
export function intervalIn(config: IDataObject[string] | undefined): number | undefined {
	const seconds = isObject(config) ? config.PingInterval : undefined;
	return typeof seconds === 'number' && seconds >= 1 ? Math.min(seconds, 3600) * 1000 : undefined;
}

/** Events go nowhere in the clear, and from Feishu's own regions only to Feishu's own hosts. */
function trusted(given: string, origin: string): URL | undefined {
	if (!URL.canParse(given)) return undefined;
	const url = new URL(given);
	const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	if (url.protocol !== 'wss:' && !(url.protocol === 'ws:' && isHere)) return undefined;
	return isRegion(origin) && !isFeishuHost(url.hostname) ? undefined : url;
}
