import type { IDataObject } from 'n8n-workflow';

import { isObject, objectsIn, shortened } from '../../values';
import type { Head } from './answer';

/** Enough of Feishu's own text to understand it. */
const LONGEST_TEXT = 1500;
/** Scopes and fields named at most. */
const MOST_NAMED = 20;
const LONGEST_NAME = 200;

/** Seconds of the longest wait that Feishu would ask for; a larger number is none. */
export const LONGEST_WAIT = 86_400;

/** What the body of a failed answer says beside its code. */
export interface Details {
	readonly msg: string;
	readonly scopes: readonly string[];
	readonly link?: string;
	readonly fields: readonly string[];
}

/** Reads Feishu's `msg` and `error` (documentation: "Generic error codes"). */
export function detailsOf(body: IDataObject): Details {
	const msg = shortened(typeof body.msg === 'string' ? body.msg : '', LONGEST_TEXT);
	const error = isObject(body.error) ? body.error : {};
	const violations = objectsIn(error.permission_violations);
	const listed = violations.flatMap(({ subject, scope }) => texts([subject, scope]));
	const [link] = [...objectsIn(error.helps), ...violations].flatMap(({ url }) => texts([url]));
	const scopes = listed.length > 0 ? [...new Set(listed)] : scopesIn(msg);
	const fields = objectsIn(error.field_violations).map(({ field, description }) =>
		texts([field, description]).join(': '),
	);
	return {
		msg,
		scopes: scopes.slice(0, MOST_NAMED),
		link: link ?? linkIn(msg),
		fields: fields.filter((named) => named !== '').slice(0, MOST_NAMED),
	};
}

/** `error.log_id` of the body, else the header `X-Tt-Logid`. */
export function logIdOf(body: unknown, headers: Head['headers']): string {
	const error = isObject(body) && isObject(body.error) ? body.error : {};
	const [inBody] = texts([error.log_id, error.logid]);
	return shortened(inBody ?? headers['x-tt-logid'] ?? '', LONGEST_NAME);
}

/**
 * Seconds until a rate limit is lifted, as `x-ogw-ratelimit-reset` says (documentation: "Frequency
 * control strategy"), else `Retry-After`, which may be a time as well (RFC 9110); undefined when
 * neither can be read.
 */
export function resetSecondsOf(headers: Head['headers']): number | undefined {
	return (
		secondsIn(headers['x-ogw-ratelimit-reset']) ??
		secondsIn(headers['retry-after']) ??
		secondsUntil(headers['retry-after'], headers.date)
	);
}

function secondsIn(given = ''): number | undefined {
	const seconds = given.trim() === '' ? Number.NaN : Number(given);
	return Number.isFinite(seconds) ? seconds : undefined;
}

/** Both times are the server's own, so that no clock of this machine counts. */
function secondsUntil(time = '', now = ''): number | undefined {
	const seconds = (Date.parse(time) - Date.parse(now)) / 1000;
	return Number.isFinite(seconds) ? seconds : undefined;
}

/** The scopes a text names in square brackets: `[im:chat, im:chat:create]`. */
function scopesIn(text: string): string[] {
	for (const part of text.split(']').slice(0, -1)) {
		const inside = part.slice(part.lastIndexOf('[') + 1);
		const scopes = inside.split(',').map((scope) => scope.trim());
		if (part.includes('[') && scopes.every(isScope)) return scopes;
	}
	return [];
}

function isScope(text: string): boolean {
	return text.includes(':') && /^[a-z][\w.:-]{2,99}$/i.test(text);
}

/** The first web address in a text. */
function linkIn(text: string): string | undefined {
	const start = text.search(/https?:\/\//);
	if (start === -1) return undefined;
	const rest = text.slice(start);
	const end = rest.search(/[\s"'<>，。）)]/);
	return end === -1 ? rest : rest.slice(0, end);
}

function texts(values: readonly unknown[]): string[] {
	return values
		.filter((value): value is string => typeof value === 'string' && value !== '')
		.map((value) => shortened(value, LONGEST_NAME));
}
