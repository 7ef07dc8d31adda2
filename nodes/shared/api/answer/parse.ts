import type { IDataObject } from 'n8n-workflow';

import { isDeep, isObject, shortened } from '../../values';
import { parsedUrl } from '../address';
import type { Answer, Foreign, Head, Redirected } from './answer';
import { detailsOf, logIdOf, resetSecondsOf } from './details';

/** An HTTP answer as n8n's helper returns it. */
export interface Reply {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed JSON, the text where it was none, or a stream. */
	readonly body: unknown;
}

/** Reads the helper's full response. */
export function replyOf(answered: unknown): Reply {
	const whole = isObject(answered) ? answered : {};
	const headers = isObject(whole.headers) ? whole.headers : {};
	return {
		status: Number(whole.statusCode),
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		),
		body: whole.body,
	};
}

/**
 * Says what an HTTP answer is.
 * @param url where the request went, for addresses that are given relative to it
 */
export function parseAnswer({ status, headers, body }: Reply, url: string): Answer {
	const head: Head = { status, headers, logId: logIdOf(body, headers) };
	if (status >= 300 && status < 400 && headers.location !== undefined) {
		return redirected(head, headers.location, url);
	}
	if (!isObject(body) || typeof body.code !== 'number' || isDeep(body)) return foreign(head, body);
	if (body.code === 0) {
		return { kind: 'success', ...head, data: body.data ?? besideCode(body), whole: body };
	}
	return {
		kind: 'refused',
		...head,
		code: body.code,
		...detailsOf(body),
		resetSeconds: resetSecondsOf(headers),
	};
}

function besideCode(body: IDataObject): IDataObject {
	const beside = Object.entries(body).filter(([name]) => !['code', 'msg', 'data'].includes(name));
	return Object.fromEntries(beside);
}

/** The MIME type a header names, without its parameters. */
export function typeOf(headers: Head['headers']): string {
	return (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
}

/** Whether a MIME type is that of JSON. */
export function isJson(type: string): boolean {
	return type === 'application/json' || type.endsWith('+json') || type === 'text/json';
}

const LONGEST_ADDRESS = 200;

function redirected(head: Head, location: string, url: string): Redirected {
	const target = parsedUrl(location) ?? parsedUrl(location, url);
	const shown = target === undefined ? '' : `${target.host}${target.pathname}`;
	return { kind: 'redirected', ...head, target: shortened(shown, LONGEST_ADDRESS) };
}

function foreign(head: Head, body: unknown): Foreign {
	const type = typeOf(head.headers);
	return {
		kind: 'foreign',
		...head,
		body: bodyKind(body, type),
		type: shortened(type, LONGEST_ADDRESS),
		from: writerOf(head),
		resetSeconds: resetSecondsOf(head.headers),
	};
}

function bodyKind(body: unknown, type: string): Foreign['body'] {
	if (body === undefined || body === null || body === '') return 'empty';
	if (typeof body !== 'string') return isDeep(body) ? 'deep' : 'json';
	return isJson(type) || /^\s{0,99}[{[]/.test(body) ? 'cut' : 'page';
}

/** Headers that Feishu's gateway sets, and those by which proxies are known. */
const FEISHU_HEADERS = ['x-tt-logid', 'x-lgw-dst-svc', 'x-ogw-ratelimit-limit'];
const PROXY_HEADERS = ['proxy-authenticate', 'proxy-status', 'x-squid-error'];

function writerOf({ status, headers }: Head): Foreign['from'] {
	if (status === 407 || PROXY_HEADERS.some((name) => name in headers)) return 'proxy';
	return FEISHU_HEADERS.some((name) => name in headers) ? 'feishu' : 'unknown';
}
