import type { CodeNote } from '../../codes';
import { SCOPE_CODES } from '../../codes';
import type { Endpoint } from '../../endpoints';
import { amount } from '../../values';
import { isFeishuHost, parsedUrl } from '../address';
import type { Refused } from '../answer';
import { LONGEST_WAIT } from '../answer';

/** What a hint depends on besides the answer. */
export interface Circumstances {
	readonly endpoint: Endpoint;
	/** For the link to the developer console. */
	readonly appId: string;
	readonly origin: string;
}

/** The code for "the user has not granted the scope"; the other scope codes concern the app. */
const USER_SCOPE_CODE = 99991679;

/** The next step after Feishu refused a call. */
export function hintFor(
	answer: Refused,
	note: CodeNote | undefined,
	circumstances: Circumstances,
): string {
	const { status, code, resetSeconds, fields } = answer;
	if (SCOPE_CODES.has(code)) return scopeHint(answer, circumstances);
	if (status === 429 || note?.retry === 'limited') return waitHint(resetSeconds, note?.hint);
	const named = fields.length === 0 ? [] : [`Feishu names ${fields.join('; ')}.`];
	return [note?.hint ?? generalHint(status), ...named].join(' ');
}

/** Says how long to wait, where Feishu does. */
export function waitHint(seconds: number | undefined, hint = 'Wait and repeat the call.'): string {
	if (seconds === undefined || seconds < 1 || seconds > LONGEST_WAIT) return hint;
	return `Wait ${amount(Math.ceil(seconds), ['second', 'seconds'])}, then repeat the call.`;
}

/** Names the missing scopes and gives the link Feishu returned, or the one to the app's console page. */
function scopeHint(answer: Refused, { endpoint, appId, origin }: Circumstances): string {
	const scopes = (answer.scopes.length > 0 ? answer.scopes : endpoint.scopes).join(', ');
	const console = appId === '' ? '' : `${origin}/app/${appId}/auth`;
	const link = trustedLink(answer.link, origin) ?? console;
	if (answer.code === USER_SCOPE_CODE) {
		const details = link === '' ? '' : ` Details: ${link}`;
		return `Add one of these scopes to the Feishu (Lark) OAuth2 API credential and reconnect it: ${scopes}.${details}`;
	}
	const where = link === '' ? '.' : `: ${link}`;
	return `Enable one of these scopes for the app (${scopes}) and publish a version${where}`;
}

/**
 * A link that people can be sent to: of Feishu, or of the credential's own host. Where it leads stands
 * in an answer, so that whoever writes answers could lead people, and agents, anywhere.
 */
function trustedLink(link: string | undefined, origin: string): string | undefined {
	const url = parsedUrl(link);
	if (url === undefined || url.username !== '' || url.password !== '') return undefined;
	const isFeishu = url.protocol === 'https:' && url.port === '' && isFeishuHost(url.hostname);
	return isFeishu || url.origin === parsedUrl(origin)?.origin ? url.href : undefined;
}

function generalHint(status: number): string {
	if (status >= 500) return 'Repeat the call later: Feishu had an internal failure.';
	if (status === 403) {
		return 'Give the app or the user of the credential access to what the call names.';
	}
	if (status === 404) return 'Check the IDs of the call: Feishu did not find what it names.';
	return 'Check the values of the call against the documentation of the operation.';
}
