import type { NoAnswer } from './answer';

/** The request did not leave this machine, or found nobody to take it. */
const UNREACHABLE_CODES: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EPROTO',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Steps before the first byte of a request; a failure in them means it did not arrive. */
const CONNECTING: ReadonlySet<unknown> = new Set(['connect', 'getaddrinfo']);

/**
 * Says what became of a request whose helper threw.
 *
 * @param error as n8n's request helper throws it: a NodeApiError around the client's own error
 * @param cancelled whether the run was stopped
 */
export function silenceOf(error: unknown, cancelled: boolean): NoAnswer {
	const chain = causes(error);
	const codes = chain.map((link) => ('code' in link ? link.code : undefined));
	if (cancelled || codes.includes('ERR_CANCELED')) {
		return { kind: 'none', reason: 'cancelled', message: 'The run was stopped' };
	}
	const code = codes.find((known) => typeof known === 'string' && /^[A-Z][A-Z_]+$/.test(known));
	const unreachable =
		codes.some((known) => typeof known === 'string' && UNREACHABLE_CODES.has(known)) ||
		chain.some((link) => 'syscall' in link && CONNECTING.has(link.syscall));
	const text = chain.at(-1)?.message ?? 'unknown failure';
	const shown = typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
	return unreachable
		? { kind: 'none', reason: 'unreachable', message: `Feishu could not be reached: ${shown}` }
		: { kind: 'none', reason: 'lost', message: `Feishu's answer was lost: ${shown}` };
}

/** Whether the client failed on the network, and not because of what it was given. */
export function isNetworkFailure(error: unknown): boolean {
	return causes(error).some((link) => 'isAxiosError' in link || 'syscall' in link);
}

/** An error and what caused it, outermost first. */
function causes(error: unknown): Error[] {
	const chain: Error[] = [];
	let link = error;
	while (link instanceof Error && chain.length < 5) {
		chain.push(link);
		link = link.cause;
	}
	return chain;
}
