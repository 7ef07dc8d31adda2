import { shortened } from '../../values';
import type { Nothing } from './answer';
import { LONGEST_REASON } from './text';

/** What is known of a request besides the error its helper threw. */
export interface Sending {
	/** Host the request was for. */
	readonly host: string;
	/** Seconds the whole request was given. */
	readonly seconds: number;
	/** Whether the run was stopped, or the time was up. */
	readonly ended?: 'stopped' | 'late';
	/** Whether the answer had begun to arrive. */
	readonly hasAnswer?: boolean;
}

type Words = (host: string) => string;

const UNTRUSTED: Words = (host) => `n8n does not trust the certificate of ${host}`;
const NO_WAY: Words = (host) => `this network has no route to ${host}`;
const NO_NAME: Words = (host) => `the name ${host} could not be resolved`;

/** The request did not leave this machine, or found nobody to take it: codes of Node.js and OpenSSL. */
const UNREACHED: ReadonlyMap<string, Words> = new Map([
	['ECONNREFUSED', (host) => `${host} refused the connection`],
	['ENOTFOUND', NO_NAME],
	['EAI_AGAIN', NO_NAME],
	['EHOSTUNREACH', NO_WAY],
	['ENETUNREACH', NO_WAY],
	['ENETDOWN', NO_WAY],
	['EADDRNOTAVAIL', NO_WAY],
	['EPROTO', (host) => `no secure connection to ${host} could be made`],
	['CERT_HAS_EXPIRED', (host) => `the certificate of ${host} has expired`],
	['CERT_NOT_YET_VALID', (host) => `the certificate of ${host} is not valid yet`],
	['ERR_TLS_CERT_ALTNAME_INVALID', (host) => `the certificate is not one for ${host}`],
	['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
	['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
]);

/** Steps before the first byte of a request; a failure in them means it did not arrive. */
const CONNECTING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);
const BEFORE_TLS = 'before secure TLS connection was established';

const LATE_CODES: ReadonlySet<string> = new Set(['ECONNABORTED', 'ETIMEDOUT']);
const RAISE_TIMEOUT =
	'Raise Timeout in Request Options, or check the network between n8n and Feishu, and repeat the call.';

/**
 * Says what became of a request whose helper threw, going by that request's own error alone.
 *
 * @param error as n8n's request helper throws it: a NodeApiError around the client's own error
 */
export function silenceOf(
	error: unknown,
	{ host, seconds, ended, hasAnswer = false }: Sending,
): Nothing {
	if (ended === 'stopped') return lost('the run was stopped', 'Run the workflow again.');
	if (ended === 'late') return late(host, seconds);
	const chain = causes(error);
	const codes = chain.flatMap((link) => ('code' in link ? [String(link.code)] : []));
	const text = shortened(chain.at(-1)?.message ?? 'unknown failure', LONGEST_REASON);
	if (hasAnswer) return lost(`it could not be read to its end: ${text}`);
	const known = codes.find((code) => UNREACHED.has(code));
	if (known !== undefined) return unreached(`${UNREACHED.get(known)?.(host) ?? text} (${known})`);
	if (chain.some(isConnecting)) return unreached(`${host} did not take the connection: ${text}`);
	if (!isNetworkFailure(chain)) return { kind: 'nothing', fate: 'refused', message: text };
	if (codes.some((code) => LATE_CODES.has(code))) return late(host, seconds);
	return lost(`the connection to ${host} broke: ${text}`);
}

/** Whether the client failed on the network; other errors of the helper come before anything is sent. */
function isNetworkFailure(chain: readonly Error[]): boolean {
	return chain.some((link) => 'isAxiosError' in link || 'syscall' in link || hasSocketCode(link));
}

function hasSocketCode(link: Error): boolean {
	return 'code' in link && (link.code === 'ECONNRESET' || link.code === 'EPIPE');
}

function isConnecting(link: Error): boolean {
	return ('syscall' in link && CONNECTING.has(link.syscall)) || link.message.includes(BEFORE_TLS);
}

function unreached(what: string): Nothing {
	return { kind: 'nothing', fate: 'unreached', message: `Feishu could not be reached: ${what}` };
}

function lost(what: string, hint?: string): Nothing {
	return { kind: 'nothing', fate: 'lost', message: `Feishu's answer was lost: ${what}`, hint };
}

function late(host: string, seconds: number): Nothing {
	const unit = seconds === 1 ? 'second' : 'seconds';
	return lost(`${host} did not answer within ${seconds} ${unit}`, RAISE_TIMEOUT);
}

/** An error and what caused it, outermost first. */
export function causes(error: unknown): Error[] {
	const chain: Error[] = [];
	let link = error;
	while (link instanceof Error && chain.length < 5) {
		chain.push(link);
		link = link.cause;
	}
	return chain;
}
