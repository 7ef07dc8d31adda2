import { SANDBOX_KEYS } from '../sending/occurrence';
import { SANDBOX_BOT } from '../services/customBots';
import { SANDBOX_APP } from '../tokens';

const TOKEN = /(?<![\w-])(?:t|u|ur|code)-[0-9a-f]{32}/g;
const SECRETS = [
	SANDBOX_APP.appSecret,
	encodeURIComponent(SANDBOX_APP.appSecret),
	SANDBOX_APP.appSecret.replaceAll(' ', '+'),
	Buffer.from(`${SANDBOX_APP.appId}:${SANDBOX_APP.appSecret}`).toString('base64'),
	SANDBOX_BOT.hookId,
	SANDBOX_BOT.secret,
	SANDBOX_KEYS.encryptKey,
	SANDBOX_KEYS.verificationToken,
];

/** Every secret of the sandbox that a text contains: tokens of any age, the app's secret in any spelling. */
export function secretsIn(text: string): string[] {
	const tokens = text.match(TOKEN) ?? [];
	return [...new Set([...tokens, ...SECRETS.filter((secret) => text.includes(secret))])];
}

/** A secret where it has no business. */
export interface Leak {
	/** `url`, `body`, or `header` with the header's name. */
	readonly where: string;
	/** Method and path of the request; with the origin when it went to another host. */
	readonly request: string;
	readonly secret: string;
}

interface Sent {
	readonly request: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** @param allowed headers that may carry a secret: `authorization` on Feishu's own calls */
export function leaksOf({ request, url, headers, body }: Sent, allowed: readonly string[]): Leak[] {
	const places: Array<[string, string]> = [
		['url', url],
		['body', body],
		...Object.entries(headers)
			.filter(([name]) => !allowed.includes(name))
			.map(([name, value]): [string, string] => [`header ${name}`, String(value)]),
	];
	return places.flatMap(([where, text]) =>
		secretsIn(text).map((secret) => ({ where, request, secret })),
	);
}
