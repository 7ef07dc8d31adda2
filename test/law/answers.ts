/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';

import { AxiosError } from 'axios';
import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { EXCHANGE_PATH } from '../../nodes/shared/api';
import { noteFor } from '../../nodes/shared/codes';
import type { Endpoint } from '../../nodes/shared/endpoints';
import { SECRETS } from './stand';

/** What the network does with a request, whichever endpoint it goes to. */
export type Script =
	/** The documented answer, with some members changed. */
	| { readonly kind: 'sample'; readonly changes: readonly Change[] }
	/** A code of Feishu's: one that the endpoint documents, or one of all. */
	| {
			readonly kind: 'code';
			readonly code: { readonly documented: number } | number;
			readonly status: number;
			readonly error: unknown;
	  }
	/** An answer that is none of Feishu's JSON. */
	| {
			readonly kind: 'foreign';
			readonly status: number;
			readonly body: unknown;
			readonly headers: Readonly<Record<string, string>>;
	  }
	/** No answer. */
	| { readonly kind: 'broken'; readonly code: string; readonly syscall: string };

/** What became of a request, as the script has it. */
export type Effect =
	/** Feishu said that it did it. */
	| 'done'
	/** It may have been carried out. */
	| 'unknown'
	/** It certainly was not carried out, and another try may go well. */
	| 'passing'
	/** It certainly was not carried out, and another try leads to the same. */
	| 'refused';

/** Makes the member at a place of the answer another one. */
interface Change {
	/** Which member, counted through the whole answer. */
	readonly at: number;
	readonly to: (typeof TURNED)[number];
}

/** Stands for the token that the request carried. */
const TOKEN = 'the token of the request';

const DROPPED = 'dropped';
const TURNED = [
	...[DROPPED, null, true, false, 0, -1, 4.5, '', ' ', '.', '..', 'text', '__proto__'],
	...[[], [[]], [null], ['a', 1], {}, { a: {} }, { message: 1 }, 1e21, 'x'.repeat(3000)],
	...[TOKEN, `\u0000\u001b[31m`, '7615917337495251231', { has_more: true, items: [] }],
] as const;

const change: fc.Arbitrary<Change> = fc.record({
	at: fc.nat(60),
	to: fc.constantFrom(...TURNED),
});

const STATUSES = [200, 201, 204, 301, 302, 307, 400, 401, 403, 404, 407, 408, 413, 429] as const;
const FAILURES = [500, 502, 503, 504] as const;

const code: fc.Arbitrary<Script> = fc.record({
	kind: fc.constant('code' as const),
	code: fc.oneof(
		{ weight: 4, arbitrary: fc.record({ documented: fc.nat(40) }) },
		fc.constantFrom(99991663, 99991668, 99991677, 99991400, 99991672, 99991679, 99992402, 2200),
		fc.constantFrom(1254290, 1254291, 230020, 190003, 1061045, 99999999, -1, 1.5),
	),
	status: fc.constantFrom(200, 400, 400, 403, 404, 429, 500, 503),
	error: fc.constantFrom(
		undefined,
		null,
		'text',
		{ log_id: 'log1', permission_violations: [{ subject: 'im:chat' }, null, 1] },
		{ field_violations: [{ field: 'text', description: 'is wrong' }, {}], helps: [{ url: 1 }] },
		{ helps: [{ url: 'https://open.feishu.cn/document/help' }] },
	),
});

const foreign: fc.Arbitrary<Script> = fc.record({
	kind: fc.constant('foreign' as const),
	status: fc.constantFrom(...STATUSES, ...FAILURES),
	body: fc.constantFrom<unknown>(
		...['', '<html>no</html>', '{"code": 0, "data": {', '[', 'null', 'code'],
		...[null, undefined, 0, true, [], [{ code: 0 }], {}, { code: '0' }, { code: null, data: {} }],
		...[{ msg: 'success', data: {} }, `token ${TOKEN}`, { error: SECRETS.app }],
	),
	headers: fc.constantFrom<Record<string, string>>(
		{},
		{ 'content-type': 'text/html', via: 'proxy' },
		{ 'Content-Type': 'application/json', 'X-Tt-Logid': 'log2' },
		{ location: `https://elsewhere.example/?t=${TOKEN}` },
		{ 'x-ogw-ratelimit-reset': '1e9' },
		{ 'x-ogw-ratelimit-reset': '-3', 'retry-after': 'soon' },
		{ 'retry-after': '2' },
	),
});

const broken: fc.Arbitrary<Script> = fc.record({
	kind: fc.constant('broken' as const),
	code: fc.constantFrom('ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'ODD'),
	syscall: fc.constantFrom('', 'connect', 'read'),
});

/** What the network does with the first requests; later ones are answered as documented. */
export const scripts: fc.Arbitrary<Script[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('sample' as const),
				changes: fc.array(change, { maxLength: 3 }),
			}),
		},
		{ weight: 3, arbitrary: code },
		{ weight: 2, arbitrary: foreign },
		{ weight: 1, arbitrary: broken },
	),
	{ maxLength: 8 },
);

/** An answer as n8n's network layer gives it, and what it means. */
export interface Made {
	readonly effect: Effect;
	/** @throws the client's error */
	give(): unknown;
}

/** What a script comes to at an endpoint. */
export function madeOf(script: Script, endpoint: Endpoint, options: IHttpRequestOptions): Made {
	switch (script.kind) {
		case 'sample':
			return sampled(script.changes, endpoint, options);
		case 'code':
			return coded(script, endpoint, options);
		case 'foreign':
			return {
				effect: foreignEffect(script),
				give: () => full(options, script.status, script.body, script.headers),
			};
		case 'broken':
			return { effect: brokenEffect(script), give: () => breaking(script) };
	}
}

function sampled(
	changes: readonly Change[],
	endpoint: Endpoint,
	options: IHttpRequestOptions,
): Made {
	const data = endpoint.answer === 'file' ? {} : endpoint.sample();
	const whole: Record<string, unknown> = {
		...{ code: 0, msg: 'success', data },
		...(options.url.endsWith(EXCHANGE_PATH)
			? { tenant_access_token: SECRETS.first.replaceAll('0', '1') }
			: {}),
	};
	for (const one of changes) applyChange(whole, one);
	const isFile =
		endpoint.answer === 'file' && options.encoding === 'stream' && changes.length === 0;
	if (isFile) {
		const headers = {
			'content-type': 'image/png',
			'content-disposition': 'attachment; filename=a',
		};
		return { effect: 'done', give: () => full(options, 200, 'bytes', headers) };
	}
	const headers = { 'content-type': 'application/json' };
	const effect = whole.code === 0 ? 'done' : typeof whole.code === 'number' ? 'refused' : 'unknown';
	return { effect, give: () => full(options, 200, whole, headers) };
}

function coded(
	{ code: asked, status, error }: Extract<Script, { kind: 'code' }>,
	endpoint: Endpoint,
	options: IHttpRequestOptions,
): Made {
	const { codes } = endpoint;
	const found =
		typeof asked === 'number' ? asked : (codes[asked.documented % (codes.length || 1)] ?? 1);
	const msg = `Feishu says ${found}`;
	const answer = { code: found, msg, ...(error === undefined ? {} : { error }) };
	const effect = codeEffect(status, noteFor(endpoint, found, msg));
	return {
		effect,
		give: () => full(options, status, answer, { 'content-type': 'application/json' }),
	};
}

/** A code that is known decides; one that is not and comes with 5xx is Feishu's own failure. */
function codeEffect(status: number, note: ReturnType<typeof noteFor>): Effect {
	if (status === 429) return 'passing';
	if (note === undefined) return status >= 500 ? 'unknown' : 'refused';
	if (note.retry === undefined) return 'refused';
	return note.retry === 'failed' ? 'unknown' : 'passing';
}

function foreignEffect({ status }: Extract<Script, { kind: 'foreign' }>): Effect {
	if (status === 429) return 'passing';
	return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unknown';
}

function brokenEffect({ code, syscall }: Extract<Script, { kind: 'broken' }>): Effect {
	const isSent = syscall !== 'connect' && code !== 'ECONNREFUSED' && code !== 'ENOTFOUND';
	return isSent ? 'unknown' : 'passing';
}

function breaking({ code, syscall }: Extract<Script, { kind: 'broken' }>): never {
	const cause = Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
	throw AxiosError.from(cause, code);
}

function full(
	options: IHttpRequestOptions,
	statusCode: number,
	given: unknown,
	headers: Readonly<Record<string, string>>,
): object {
	const { encoding } = options;
	const body = withToken(given, options);
	if (encoding !== 'stream') return { statusCode, headers, body };
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	return { statusCode, headers, body: Readable.from([Buffer.from(text)], { objectMode: false }) };
}

/** The answer with the token of the request in the place of its stand-in. */
function withToken(value: unknown, { headers }: IHttpRequestOptions): unknown {
	const text = JSON.stringify(value);
	const token = String(headers?.Authorization ?? '').replace('Bearer ', '');
	return text?.includes(TOKEN) ? JSON.parse(text.replaceAll(TOKEN, token)) : value;
}

/** Changes the member that is reached by counting through all of them. */
function applyChange(whole: object, { at, to }: Change): void {
	const places: Array<{ readonly holder: object; readonly name: string }> = [];
	const collect = (holder: object): void => {
		for (const [name, value] of Object.entries(holder)) {
			places.push({ holder, name });
			if (typeof value === 'object' && value !== null) collect(value);
		}
	};
	collect(whole);
	const { holder, name } = places[at % places.length] ?? { holder: whole, name: 'data' };
	if (to === DROPPED) Reflect.deleteProperty(holder, name);
	else Reflect.set(holder, name, structuredClone(to));
}
