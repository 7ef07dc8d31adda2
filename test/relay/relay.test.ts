import { opened, sealed } from '../../nodes/shared/relay';

const URL_OF_RUN = 'https://n8n.example.com/webhook-waiting/7/node?signature=abc&question=1';
const PRESSED = {
	operator: { open_id: 'ou_ada' },
	answer: { approved: 'yes' },
	messageId: 'om_1',
	time: 1_000_000,
};
const MINUTE = 60_000;
const body = () => sealed('app-secret', URL_OF_RUN, PRESSED);

describe('an answer that the trigger passes on', () => {
	test('is what was sealed, for whoever has the secret and the address', () => {
		expect(opened('app-secret', 'abc', body(), PRESSED.time)).toEqual(PRESSED);
	});

	test.each([
		['another secret', 'other-secret', 'abc'],
		['the address of another question', 'app-secret', 'abd'],
		['no secret', '', 'abc'],
		['no signature', 'app-secret', ''],
	])('is nothing with %s', (_, secret, signature) => {
		expect(opened(secret, signature, body(), PRESSED.time)).toBeUndefined();
	});

	test('is nothing when it was changed', () => {
		const { payload, hmac } = body();
		const other = payload.replace('ou_ada', 'ou_eve');
		expect(opened('app-secret', 'abc', { payload: other, hmac }, PRESSED.time)).toBeUndefined();
		expect(opened('app-secret', 'abc', { payload, hmac: '' }, PRESSED.time)).toBeUndefined();
		expect(opened('app-secret', 'abc', {}, PRESSED.time)).toBeUndefined();
	});

	test.each([
		[MINUTE, true],
		[MINUTE + 1, false],
		[-MINUTE, true],
		[-MINUTE - 1, false],
	])('%i ms after it was passed on: taken is %s', (after, isTaken) => {
		const told = opened('app-secret', 'abc', body(), PRESSED.time + after);
		expect(told !== undefined).toBe(isTaken);
	});

	test('is nothing without a secret or a signature, even when it was sealed without', () => {
		const unsigned = URL_OF_RUN.replace('signature=abc&', '');
		const now = PRESSED.time;
		expect(opened('', 'abc', sealed('', URL_OF_RUN, PRESSED), now)).toBeUndefined();
		expect(opened('app-secret', '', sealed('app-secret', unsigned, PRESSED), now)).toBeUndefined();
	});
});
