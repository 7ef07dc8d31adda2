import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../values';

/** Hosts per region (documentation: "Server API list", Lark: the official SDK's domains). */
const REGIONS = {
	feishu: 'https://open.feishu.cn',
	lark: 'https://open.larksuite.com',
} as const;

/** The domains of the tenants of each region, and what the credential calls the region. */
const DOMAINS = [
	{ origin: REGIONS.feishu, domain: 'feishu.cn', name: 'Feishu (China)' },
	{ origin: REGIONS.lark, domain: 'larksuite.com', name: 'Lark (International)' },
] as const;

/** Whether an origin is one of Feishu's own, which no setting of a credential can have wrong. */
export function isRegion(origin: string): boolean {
	return Object.values<string>(REGIONS).includes(origin);
}

/** Whether a host is one of Feishu's own: of its regions, and of the tenants in them. */
export function isFeishuHost(host: string): boolean {
	return DOMAINS.some(({ domain }) => isIn(host, domain));
}

function isIn(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}

/**
 * The regions of a web address and of the origin that calls go to, by the names they have in the
 * credential; undefined where they are the same, or one of them is not known.
 */
export function otherRegion(
	address: string,
	origin: string,
): { readonly host: string; readonly there: string; readonly here: string } | undefined {
	const host = parsedUrl(address)?.hostname ?? '';
	const there = DOMAINS.find(({ domain }) => isIn(host, domain));
	const here = DOMAINS.find((region) => region.origin === origin);
	if (there === undefined || here === undefined || there === here) return undefined;
	return { host, there: there.name, here: here.name };
}

/** The web addresses of the regions, beside those of their APIs (documentation: "Upload file" of approvals). */
const WEB: Readonly<Record<string, string>> = {
	[REGIONS.feishu]: 'https://www.feishu.cn',
	[REGIONS.lark]: 'https://www.larksuite.com',
};

/**
 * Where the calls go that Feishu takes at its web address: the one host besides the API's that a token
 * is sent to. A custom address serves both.
 */
export function webOrigin(origin: string): string {
	return WEB[origin] ?? origin;
}

/**
 * The origin all calls of a credential go to, without a trailing slash.
 *
 * @param credential its `region` (feishu | lark | custom) and, for custom, its `baseUrl`
 * @throws Refusal when a custom address is not an https address; http is for this machine only
 */
export function apiOrigin(credential: IDataObject): string {
	const { region } = credential;
	if (region === 'lark') return REGIONS.lark;
	if (region !== 'custom') return REGIONS.feishu;
	return customOrigin(credential.baseUrl);
}

/**
 * Whether the token of a credential may go to an address: to the host of its calls, and over TLS to every
 * host of Feishu's own.
 * @throws Refusal for a custom address that cannot be used
 */
export function mayHaveToken(credential: IDataObject, address: unknown, base?: string): boolean {
	const url = parsedUrl(address, base);
	if (url === undefined) return false;
	const isOwn = url.origin === new URL(apiOrigin(credential)).origin;
	return isOwn || (url.protocol === 'https:' && url.port === '' && isFeishuHost(url.hostname));
}

function customOrigin(given: unknown): string {
	const url = parsedUrl(given);
	if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
		throw new Refusal(
			'Base URL of the credential is not a web address',
			'Set Base URL in the credential to an address such as https://open.feishu.cn.',
		);
	}
	if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
		throw new Refusal(
			'Base URL of the credential starts with http, which would send the token unprotected',
			'Set Base URL in the credential to an https address; http works for this machine only.',
		);
	}
	return `${url.origin}${withoutSlashes(url.pathname)}`;
}

/**
 * Parses an address; undefined when it is none.
 * @param base where it is found, for an address that is relative to it
 */
export function parsedUrl(given: unknown, base?: string): URL | undefined {
	try {
		return typeof given === 'string' ? new URL(given.trim(), base) : undefined;
	} catch {
		return undefined;
	}
}

/** A path without slashes at its end. */
function withoutSlashes(path: string): string {
	let end = path.length;
	while (path[end - 1] === '/') end -= 1;
	return path.slice(0, end);
}

/** Whether a host is this machine. */
export function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
