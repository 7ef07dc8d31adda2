import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../operation';

/** What came back for one HTTP request. */
export type Reply = Answer | NoAnswer;

/** An HTTP answer, whatever its status. */
export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed JSON, or the text where it was none. */
	readonly body: unknown;
}

/** No HTTP answer. */
export interface NoAnswer {
	readonly kind: 'none';
	/**
	 * `unreachable`: the request certainly did not arrive; `lost`: it may have been carried out;
	 * `cancelled`: the run was stopped; `credential`: n8n could not use the credential, nothing was sent.
	 */
	readonly reason: 'unreachable' | 'lost' | 'cancelled' | 'credential';
	readonly message: string;
}

/** Feishu's JSON envelope; undefined when the body is something else. */
export interface FeishuBody {
	readonly code: number;
	readonly msg: string;
	readonly whole: IDataObject;
}

export function feishuBody({ body }: Answer): FeishuBody | undefined {
	if (!isObject(body) || typeof body.code !== 'number') return undefined;
	return { code: body.code, msg: typeof body.msg === 'string' ? body.msg : '', whole: body };
}

/** The id Feishu's support asks for: `error.log_id`, else the header `X-Tt-Logid`. */
export function logId(answer: Answer): string {
	const error = errorPart(answer);
	const inBody = error.log_id ?? error.logid;
	return typeof inBody === 'string' ? inBody : (answer.headers['x-tt-logid'] ?? '');
}

/** The `error` member of a failed answer. */
export function errorPart({ body }: Answer): IDataObject {
	return isObject(body) && isObject(body.error) ? body.error : {};
}

/**
 * Seconds until a rate limit is lifted, as the header `x-ogw-ratelimit-reset` says; undefined
 * without it (documentation: "Frequency control strategy").
 */
export function resetSeconds({ headers }: Answer): number | undefined {
	const seconds = Number(headers['x-ogw-ratelimit-reset'] ?? headers['retry-after'] ?? Number.NaN);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
