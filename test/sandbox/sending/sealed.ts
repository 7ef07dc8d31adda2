import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** What Feishu sends to a webhook. */
export interface Posted {
	readonly headers: Readonly<Record<string, string>>;
	readonly raw: Buffer;
}

export interface Sealing {
	/** Empty for an app without one: then nothing is encrypted or signed. */
	readonly encryptKey: string;
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** A trial of the address is encrypted, but not signed. */
	readonly unsigned?: boolean;
}

/** A body as Feishu posts it: encrypted and signed where the app has an Encrypt Key (documentation: "Encrypt Key"). */
export function sealed(body: object, { encryptKey, now, unsigned = false }: Sealing): Posted {
	const type = { 'content-type': 'application/json; charset=utf-8' };
	if (encryptKey === '') return { headers: type, raw: Buffer.from(JSON.stringify(body)) };
	const raw = Buffer.from(
		JSON.stringify({ encrypt: encryptedText(JSON.stringify(body), encryptKey) }),
	);
	if (unsigned) return { headers: type, raw };
	const timestamp = String(Math.floor(now / 1000));
	const nonce = randomBytes(8).toString('hex');
	const signature = createHash('sha256')
		.update(Buffer.concat([Buffer.from(timestamp + nonce + encryptKey), raw]))
		.digest('hex');
	return {
		headers: {
			...type,
			'x-lark-request-timestamp': timestamp,
			'x-lark-request-nonce': nonce,
			'x-lark-signature': signature,
		},
		raw,
	};
}

/** base64 of a random vector and the text, encrypted with the SHA-256 of the key. */
export function encryptedText(text: string, encryptKey: string): string {
	const vector = randomBytes(16);
	const cipher = createCipheriv(
		'aes-256-cbc',
		createHash('sha256').update(encryptKey).digest(),
		vector,
	);
	return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}
