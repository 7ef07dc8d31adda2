import type { IAdditionalCredentialOptions } from 'n8n-workflow';

import { parsedUrl } from '../address';
import type { Answer } from '../answer';
import { parseAnswer, replyOf, silenceOf } from '../answer';
import { received, storeOf } from '../files';
import type { Bounds, FeishuContext, WireRequest } from '../wire';
import { boundedContext, openDeadline, requestOptions, unlessAborted } from '../wire';

/** How a request is sent. */
export interface Transmission extends Pick<Bounds, 'seen'> {
	/** The credential whose token it carries. */
	readonly type: string;
	/** Milliseconds until the last byte of the answer. */
	readonly timeout: number;
	/** Ends it when the run is stopped. */
	readonly signal?: AbortSignal;
	/** Bytes of a file the answer may be; it is read as JSON when this is absent. */
	readonly maxBytes?: number;
	readonly options?: IAdditionalCredentialOptions;
}

/** n8n would renew the token and send the request again by itself; here that is decided once, and by the answer. */
const NO_RENEWAL = {
	preAuthenticationRetryStatusCode: 0,
	oauth2: { tokenExpiredStatusCode: 0 },
};

/** Sends one request through n8n's helper and says what came of it. It never throws. */
export async function transmit(
	context: FeishuContext,
	request: WireRequest,
	{ type, timeout, signal, seen, maxBytes, options }: Transmission,
): Promise<Answer> {
	const store = maxBytes === undefined ? undefined : storeOf(context);
	if (maxBytes !== undefined && store === undefined) return NO_STORE;
	const deadline = openDeadline(timeout, signal);
	const bounded = boundedContext(context, { signal: deadline.signal, seen });
	const sending = { host: parsedUrl(request.url)?.host ?? '', seconds: timeout / 1000 };
	let hasAnswer = false;
	try {
		const answered: unknown = await unlessAborted(
			context.helpers.httpRequestWithAuthentication.call(
				bounded,
				type,
				requestOptions(request, { timeout, asStream: store !== undefined }),
				{ ...NO_RENEWAL, ...options },
			),
			deadline.signal,
		);
		hasAnswer = true;
		const reply = replyOf(answered);
		if (store === undefined || maxBytes === undefined) return parseAnswer(reply, request.url);
		const wantsPart = Object.keys(request.headers).some((name) => /^range$/i.test(name));
		const reception = { store, url: request.url, maxBytes, wantsPart };
		return await unlessAborted(received(reply, reception), deadline.signal);
	} catch (error) {
		return silenceOf(error, { ...sending, ended: deadline.ended(), hasAnswer });
	} finally {
		deadline.release();
	}
}

const NO_STORE: Answer = {
	kind: 'nothing',
	fate: 'refused',
	message: 'A file cannot be fetched while the node is being set up',
	hint: 'Run the node to fetch the file.',
};
