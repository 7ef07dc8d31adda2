import { createHash } from 'node:crypto';

import { AESCipher, EventDispatcher } from '@larksuiteoapi/node-sdk';
import fc from 'fast-check';

import type { Delivery, Keys } from '../../nodes/shared/receive';
import { opened } from '../../nodes/shared/receive';
import { decrypted } from '../../nodes/shared/receive/cipher';
import { SANDBOX_APP } from '../sandbox';
import type { Occurrence } from '../sandbox/sending';
import { bodyOf, encryptedText, SANDBOX_KEYS, sealed } from '../sandbox/sending';

const { appId } = SANDBOX_APP;
const { encryptKey, verificationToken } = SANDBOX_KEYS;
const BOTH: Keys = { appId, ...SANDBOX_KEYS };
const PLAIN: Keys = { appId, encryptKey: '', verificationToken };
const NOW = Date.UTC(2026, 4, 18, 9);
const HOUR = 3_600_000;

const GREETING: Occurrence = {
	type: 'im.message.receive_v1',
	id: 'ev_1',
	event: { message: { message_id: 'om_1', content: '{"text":"你好 👋"}' } },
};
const APPROVED: Occurrence = {
	type: 'approval_instance',
	schema: '1.0',
	id: 'uuid_1',
	event: { approval_code: 'A', status: 'APPROVED', uuid: 'something else' },
};
const CLICK: Occurrence = { type: 'card.action.trigger', event: { action: { value: {} } } };

/** A delivery of something, as the sandbox's Feishu makes it for these keys. */
function delivery(occurrence: Occurrence, keys: Keys = BOTH, now = NOW): Delivery {
	return sealed(bodyOf(occurrence, keys.verificationToken, now), {
		encryptKey: keys.encryptKey,
		now,
	});
}

function open(given: Delivery, keys: Keys = BOTH, now = NOW) {
	return opened(given, keys, now);
}

const refused = { kind: 'refused' };

describe('what Feishu encrypts', () => {
	test('is read as its documentation shows', () => {
		const text = 'P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=';
		expect(decrypted('test key', text)).toBe('hello world');
	});

	// larksuite/oapi-sdk-go, event/dispatcher/dispatcher_test.go, TestDecryptEvent.
	test('is read as the test of the official Go SDK has it', () => {
		const encrypted = [
			'bZ3L7yh6m3Fkuffl4g+3uGjIHnhOm5fVZbKVuyT8t7tcd5ABMYm8l28/X900ZL3knZ7n+sCREu/H2WnI',
			'zft0amC7+xWqNH8o25IU63N4BnZWfHh+4hyG76QPd19vkw2bPJCx9aqxK8Nz+xqFNbk0RdgyWhmgd30j',
			'SxHtcQXAllkI7FMpGpOCteJad3bLXPDBQIV/xkCtKICCS7Z63gakpxZCLaRZ3qCXP1fapHh+LBIupxen',
			'rU6ysc7I3nHmjmKie41IiWwS5puG4zQHhVbq6KWLcgWm/3NBZOPQy53ucMu75SXA55I7jarVLZXWUcqB',
			'GrcgE3vouWbtwgZuzmoTQl0GSh5VYSVvpW992BuGxUWj0XjPYdICJm6Cr7xouNXwMcdb7N8caVdkdSZe',
			'EnswG19qSyDoQhklwzNGW0yiaayulBqJNjfge/G5V3401c2XaIuAeEIo+QQ4RSNpRGfnHkbu/j55FGQA',
			'GWjpuBNaIwZbaUoVP3NkGP+vM5rpEDe3sL2GN+Xsd+g9yBs7FqdMV8mXTGgLjCqjrPrke5/km76Q3Pe6',
			'KPs2YexMRG4MkSx3xUTzZnNn7zIzShPcjeSwBd2pxk6ht5N+fzueZdxl6Oo=',
		].join('');
		expect(JSON.parse(decrypted('1212121212', encrypted) ?? '')).toMatchObject({
			header: { event_type: 'contact.user.created_v3', token: 'v' },
			event: { object: { user_id: 'e33ggbyz', name: '张三' } },
		});
	});

	test('is read as the official SDK reads it, whatever text and key', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (text, key) => {
				const encrypted = encryptedText(text, key);
				expect(new AESCipher(key).decrypt(encrypted)).toBe(text);
				expect(decrypted(key, encrypted)).toBe(text);
			}),
		);
	});

	test('is nothing when it is damaged or was encrypted with another key', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (noise, key) => {
				const text = decrypted(key, noise);
				expect(text === undefined || typeof text === 'string').toBe(true);
			}),
		);
		expect(open(delivery(GREETING, { ...BOTH, encryptKey: 'another' }))).toMatchObject(refused);
	});
});

describe('an event', () => {
	test.each([
		['encrypted and signed', BOTH],
		['encrypted and signed, without a Verification Token', { ...BOTH, verificationToken: '' }],
		['with the Verification Token alone', PLAIN],
	])('enters %s', (_, keys) => {
		expect(open(delivery(GREETING, keys), keys)).toMatchObject({
			kind: 'event',
			received: { type: GREETING.type, id: 'om_1', schema: '2.0', event: GREETING.event },
		});
		expect(open(delivery(APPROVED, keys), keys)).toMatchObject({
			kind: 'event',
			received: { type: APPROVED.type, id: 'uuid_1', schema: '1.0', event: APPROVED.event },
		});
	});

	test('does not carry the Verification Token further', () => {
		for (const occurrence of [GREETING, APPROVED]) {
			const entered = open(delivery(occurrence));
			if (entered.kind !== 'event') throw new Error('It was not let in');
			expect(JSON.stringify(entered.received.body)).not.toContain(verificationToken);
		}
	});

	test('may be written in any way that JSON allows: the signature is that of its bytes', () => {
		const body = { encrypt: encryptedText(JSON.stringify(bodyOf(GREETING, '', NOW)), encryptKey) };
		const raw = Buffer.from(`${JSON.stringify(body, null, 2)}\n`);
		const keys = { ...BOTH, verificationToken: '' };
		const { headers } = signedAnew(raw);
		expect(open({ raw, headers }, keys)).toMatchObject({ kind: 'event' });
	});

	test('is refused when one byte of it is another', () => {
		const { raw, headers } = delivery(GREETING);
		fc.assert(
			fc.property(fc.nat(raw.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const changed = Buffer.from(raw);
				changed[at] ^= change;
				expect(open({ raw: changed, headers })).toMatchObject(refused);
			}),
		);
	});

	test.each(['timestamp', 'nonce', 'signature'])('is refused with another %s, or none', (name) => {
		const { raw, headers } = delivery(GREETING);
		const key = name === 'signature' ? 'x-lark-signature' : `x-lark-request-${name}`;
		for (const value of ['', `${headers[key]}0`, [headers[key]], undefined]) {
			expect(open({ raw, headers: { ...headers, [key]: value } })).toMatchObject(refused);
		}
	});

	test.each<[string, Delivery, Keys]>([
		['plain where there is an Encrypt Key', delivery(GREETING, PLAIN), BOTH],
		['encrypted where there is none', delivery(GREETING), PLAIN],
		['another token', delivery(GREETING, { ...PLAIN, verificationToken: 'guessed' }), PLAIN],
		['another token, encrypted', delivery(GREETING, { ...BOTH, verificationToken: 'x' }), BOTH],
		['no token', delivery(GREETING, { ...PLAIN, verificationToken: '' }), PLAIN],
		['another app', delivery({ ...GREETING, appId: 'cli_other' }), BOTH],
		['no app', delivery({ ...GREETING, appId: '' }), BOTH],
		['no ID', delivery({ ...CLICK, id: '' }), BOTH],
		['no key to check it with', delivery(GREETING, PLAIN), { ...PLAIN, verificationToken: '' }],
		['no JSON', { raw: Buffer.from('hello'), headers: {} }, PLAIN],
		['a list', { raw: Buffer.from('[1]'), headers: {} }, PLAIN],
		['nothing', { raw: Buffer.alloc(0), headers: {} }, PLAIN],
	])('is refused with %s', (_, given, keys) => {
		expect(open(given, keys)).toMatchObject(refused);
	});

	test('is taken up to eight hours late, since Feishu repeats it for six, and a callback for five minutes', () => {
		for (const keys of [BOTH, PLAIN]) {
			const at = (occurrence: Occurrence, late: number) =>
				open(delivery(occurrence, keys, NOW - late), keys).kind;
			expect(at(GREETING, 7 * HOUR)).toBe('event');
			expect(at(GREETING, 9 * HOUR)).toBe('refused');
			expect(at(APPROVED, 7 * HOUR)).toBe('event');
			expect(at(APPROVED, 9 * HOUR)).toBe('refused');
			expect(at(CLICK, 4 * 60_000)).toBe('event');
			expect(at(CLICK, 6 * 60_000)).toBe('refused');
			expect(at(GREETING, -9 * HOUR)).toBe('refused');
		}
	});

	test('is refused when its time cannot be read', () => {
		const body = { ...Object(bodyOf(GREETING, verificationToken, NOW)) };
		body.header = { ...body.header, create_time: 'yesterday' };
		const raw = Buffer.from(JSON.stringify(body));
		expect(open({ raw, headers: {} }, PLAIN)).toMatchObject(refused);
	});

	test('of a card of the old kind is refused, and said to be one', () => {
		const body = { open_message_id: 'om_1', token: verificationToken, action: { value: {} } };
		const raw = Buffer.from(JSON.stringify(body));
		expect(open({ raw, headers: {} }, PLAIN)).toEqual({
			kind: 'refused',
			reason: expect.stringContaining('card.action.trigger'),
		});
	});
});

describe('a trial of the address', () => {
	const trial = { type: 'url_verification', token: verificationToken, challenge: 'ajls384' };

	test('gets its challenge back, plain or encrypted', () => {
		const answer = { kind: 'challenge', challenge: 'ajls384' };
		const unsigned = sealed(trial, { encryptKey, now: NOW, unsigned: true });
		expect(open(unsigned)).toEqual(answer);
		expect(open(sealed(trial, { encryptKey: '', now: NOW }), PLAIN)).toEqual(answer);
	});

	test('is refused with another token, without a challenge, or not encrypted', () => {
		const wrong = { ...trial, token: 'guessed' };
		const empty = { ...trial, challenge: undefined };
		for (const body of [wrong, empty]) {
			expect(open(sealed(body, { encryptKey, now: NOW, unsigned: true }))).toMatchObject(refused);
			expect(open(sealed(body, { encryptKey: '', now: NOW }), PLAIN)).toMatchObject(refused);
		}
		expect(open(sealed(trial, { encryptKey: '', now: NOW }))).toMatchObject(refused);
	});
});

test('what the sandbox signs and encrypts is accepted by the official SDK, and so is nothing else', async () => {
	const taken: unknown[] = [];
	const said = () => {};
	const logger = { error: said, warn: said, info: said, debug: said, trace: said };
	const dispatcher = new EventDispatcher({ encryptKey, verificationToken, logger }).register({
		'im.message.receive_v1': (data) => void taken.push(data.message.message_id),
	});
	const { raw, headers } = delivery(GREETING);
	// The SDK reads the headers from what the body inherits.
	const asSdk = (body: object) => Object.assign(Object.create({ headers }), body);
	const body = JSON.parse(raw.toString());
	await dispatcher.invoke(asSdk(body));
	expect(taken).toEqual(['om_1']);
	await dispatcher.invoke(asSdk({ encrypt: `${body.encrypt.slice(0, -4)}AAA=` }));
	expect(taken).toHaveLength(1);
});

/** The headers of a body of our own writing. */
function signedAnew(raw: Buffer) {
	const stamp = String(NOW / 1000);
	const signature = createHash('sha256').update(`${stamp}n${encryptKey}`).update(raw).digest('hex');
	const headers = {
		'x-lark-request-timestamp': stamp,
		'x-lark-request-nonce': 'n',
		'x-lark-signature': signature,
	};
	return { headers };
}

describe('what somebody wrote who has the keys', () => {
	const deep = '['.repeat(100_000) + ']'.repeat(100_000);
	const text = JSON.stringify(bodyOf(GREETING, verificationToken, NOW));

	test('is refused where it is nested more deeply than n8n could store it', () => {
		const plain = Buffer.from(text.replace(/}$/, `,"more":${deep}}`));
		expect(open({ raw: plain, headers: {} }, PLAIN)).toMatchObject({
			kind: 'refused',
			reason: 'the body is not a JSON object, or is nested too deeply',
		});
	});

	test.each(['__proto__', 'constructor', 'toString'])('may have members called %s', (name) => {
		const raw = Buffer.from(
			text.replace(/}$/, `,"${name}":{"type":"url_verification","token":1}}`),
		);
		const outcome = open({ raw, headers: {} }, PLAIN);
		expect(outcome).toMatchObject({ kind: 'event', received: { id: 'om_1' } });
		expect(Object.getPrototypeOf(Object(outcome).received.body)).toBe(Object.prototype);
	});

	test('may say a thing twice: the last one counts, for the checks as for the workflow', () => {
		const raw = Buffer.from(text.replace(/}$/, ',"header":{"token":"wrong"}}'));
		expect(open({ raw, headers: {} }, PLAIN)).toMatchObject(refused);
	});

	test('has an ID that can be remembered', () => {
		const long = text.replaceAll('om_1', 'x'.repeat(1000));
		expect(open({ raw: Buffer.from(long), headers: {} }, PLAIN)).toMatchObject(refused);
	});

	test('may hold bytes that cannot be read as text', () => {
		const [start, end] = text.split('om_1');
		const raw = Buffer.concat([
			Buffer.from(start),
			Buffer.from([0xff, 0xc0, 0x80]),
			Buffer.from(end),
		]);
		const outcome = open({ raw, headers: {} }, PLAIN);
		expect(outcome).toMatchObject({ kind: 'event', received: { id: '\ufffd\ufffd\ufffd' } });
	});
});
