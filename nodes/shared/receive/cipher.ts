import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** Bytes of the initialization vector in front of what is encrypted. */
const VECTOR = 16;

/**
 * Decrypts what Feishu encrypted with the Encrypt Key (documentation: "Encrypt Key": AES-256-CBC,
 * the key being the SHA-256 of the Encrypt Key).
 *
 * @param encrypted base64 of vector and text
 * @returns undefined when it was not encrypted with this key, or is damaged
 */
export function decrypted(encryptKey: string, encrypted: string): string | undefined {
	const bytes = Buffer.from(encrypted, 'base64');
	if (bytes.length < 2 * VECTOR || bytes.length % VECTOR !== 0) return undefined;
	const key = createHash('sha256').update(encryptKey).digest();
	try {
		const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, VECTOR));
		const text = Buffer.concat([decipher.update(bytes.subarray(VECTOR)), decipher.final()]);
		return text.toString('utf8');
	} catch {
		return undefined;
	}
}

/** What Feishu puts into the headers of a signed delivery. */
export interface Signed {
	/** Seconds since the epoch, as text. */
	readonly timestamp: string;
	readonly nonce: string;
	readonly signature: string;
}

/**
 * Whether a delivery was signed with the Encrypt Key (documentation: "Verify the signature").
 * @param raw the body as it arrived, byte by byte
 */
export function isSignedWith(encryptKey: string, signed: Signed, raw: Buffer): boolean {
	const { timestamp, nonce, signature } = signed;
	const expected = createHash('sha256')
		.update(timestamp + nonce + encryptKey)
		.update(raw)
		.digest('hex');
	return isSame(expected, signature);
}

/** Compares two texts in a time that says nothing about where they differ, or how long they are. */
export function isSame(expected: string, given: string): boolean {
	return timingSafeEqual(digest(expected), digest(given));
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
