import { createHmac } from 'node:crypto';
import { Refusal } from '../../values';
import { isLoopback, isRegion, parsedUrl } from '../address';

/**
 * The address of a custom bot: one of Feishu's API (documentation: "Custom bot usage guide").
 * @throws Refusal for an address that is none; the message does not repeat it, since it is a secret
 */
export function hookAddress(given: unknown): URL {
	const url = parsedUrl(given);
	const isTrusted =
		url !== undefined &&
		(isRegion(url.origin) || (url.protocol === 'http:' && isLoopback(url.hostname)));
	if (isTrusted && /^\/open-apis\/bot\/v2\/hook\/[\w.~-]+$/.test(url.pathname)) return url;
	throw new Refusal(
		'Webhook URL of the credential is not the address of a custom bot',
		'Set Webhook URL in the credential to what Feishu shows in the settings of the bot, such as https://open.feishu.cn/open-apis/bot/v2/hook/….',
	);
}

/** The part of the address that nobody may know. */
export function hookSecret({ pathname }: URL): string {
	return pathname.slice(pathname.lastIndexOf('/') + 1);
}

/**
 * A request body with the signature of the moment: the text to sign is the key, and nothing is
 * signed with it (documentation: "Custom bot usage guide", signature verification).
 *
 * @param secret empty for a bot without signature verification
 * @param now milliseconds since the epoch; Feishu takes signatures of the last hour
 */
export function signedBody(body: object, secret: string, now: number): object {
	if (secret === '') return body;
	const timestamp = String(Math.floor(now / 1000));
	const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
	return { timestamp, sign, ...body };
}
