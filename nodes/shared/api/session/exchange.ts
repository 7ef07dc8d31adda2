import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { apiOrigin, parsedUrl } from '../address';
import type { Answer } from '../answer';
import { causes, parseAnswer, replyOf, silenceOf } from '../answer';
import { EXCHANGE_PATH, judgedExchange } from './judgedExchange';

/** Milliseconds without a byte after which an exchange is given up; the run's own time-out may come first. */
const TIMEOUT = 30_000;

/** Under this name an exchange's answer goes along with the error that a failed one throws. */
const ANSWER = 'feishuExchange';

/**
 * Exchanges App ID and App Secret for a tenant_access_token.
 * @throws Error with Feishu's text, which the credential's test shows; it carries what happened
 */
export async function exchanged(
	helpers: IHttpRequestHelper['helpers'],
	credential: ICredentialDataDecryptedObject,
): Promise<string> {
	const origin = apiOrigin(credential);
	const answer = await askedFor(helpers, `${origin}${EXCHANGE_PATH}`, {
		app_id: trimmed(credential.appId),
		app_secret: trimmed(credential.appSecret),
	});
	const token = tokenOf(answer);
	return token === '' ? failed(answer, origin) : token;
}

async function askedFor(
	helpers: IHttpRequestHelper['helpers'],
	url: string,
	body: IDataObject,
): Promise<Answer> {
	try {
		const answered: unknown = await helpers.httpRequest({
			method: 'POST',
			url,
			body,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT,
		});
		return parseAnswer(replyOf(answered), url);
	} catch (error) {
		return silenceOf(error, { host: parsedUrl(url)?.host ?? url, seconds: TIMEOUT / 1000 });
	}
}

function tokenOf(answer: Answer): string {
	const token = answer.kind === 'success' ? answer.whole.tenant_access_token : '';
	return typeof token === 'string' ? token : '';
}

function trimmed(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function failed(answer: Answer, origin: string): never {
	const { failure } = judgedExchange(answer, origin);
	// n8n says something general in place of a message in which it finds a code such as ENOTFOUND.
	const message = failure.message.replace(/ \([A-Z_]+\)/g, '');
	const error = new Error(`${message}. ${failure.hint}`);
	// Not enumerable, so that nothing writes it into a log.
	Object.defineProperty(error, ANSWER, { value: answer });
	throw error;
}

/** The answer of the exchange that an error tells of, however n8n wrapped it; undefined without one. */
export function exchangeAnswer(error: unknown): Answer | undefined {
	for (const link of causes(error)) {
		if (ANSWER in link && isAnswer(link[ANSWER])) return link[ANSWER];
	}
	return undefined;
}

/** What has that name was put there by this module, perhaps by another copy of it. */
function isAnswer(value: unknown): value is Answer {
	return typeof value === 'object' && value !== null && 'kind' in value;
}
