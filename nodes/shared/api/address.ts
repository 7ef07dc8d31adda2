import type { IDataObject } from 'n8n-workflow';

import { Refusal } from '../operation';

/** Hosts per region, API and authorisation page (documentation: "Server API list", Lark: the official SDK's domains). */
const REGIONS = {
	feishu: { api: 'https://open.feishu.cn', accounts: 'https://accounts.feishu.cn' },
	lark: { api: 'https://open.larksuite.com', accounts: 'https://accounts.larksuite.com' },
} as const;

/**
 * The origin all calls of a credential go to, without a trailing slash.
 *
 * @param credential its `region` (feishu | lark | custom) and, for custom, its `baseUrl`
 * @throws Refusal when a custom address is no https address; http is for this machine only
 */
export function apiOrigin(credential: IDataObject): string {
	const { region } = credential;
	if (region === 'lark') return REGIONS.lark.api;
	if (region !== 'custom') return REGIONS.feishu.api;
	return customOrigin(credential.baseUrl);
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
			'Set Base URL in the credential to an https address; http is accepted for this machine only.',
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Parses an address; undefined when it is none. */
export function parsedUrl(given: unknown): URL | undefined {
	try {
		return typeof given === 'string' ? new URL(given.trim()) : undefined;
	} catch {
		return undefined;
	}
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
