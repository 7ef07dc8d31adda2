import type { TokenManager } from '../../nodes/shared/api/session/tokenManager';
import { createTokenManager } from '../../nodes/shared/api/session/tokenManager';
import type { Failure } from '../../nodes/shared/endpoints';
import { createFakeClock } from './fakeClock';

const clock = createFakeClock();
const how = { timeout: 1000, maxRetries: 3, clock };
const failure: Failure = {
	fate: 'answered',
	status: 503,
	message: 'no token',
	hint: 'Wait.',
	retryable: true,
};

/** A tokens whose source answers with what is given, in turn, the last one for ever. */
function keeping(hasToken: boolean, ...answers: Array<'new' | 'same' | Failure>) {
	let fetched = 0;
	const tokens = createTokenManager({
		hasToken,
		fetch: async () => {
			fetched += 1;
			await Promise.resolve();
			return answers[Math.min(fetched, answers.length) - 1];
		},
	});
	return { tokens, fetched: () => fetched };
}

/** What 20 calls hear that are refused with the token of the stamp. */
async function all(tokens: TokenManager, stamp: number) {
	return await Promise.all(
		Array.from({ length: 20 }, async () => await tokens.refused(stamp, how)),
	);
}

test('many calls at once share the first exchange', async () => {
	const { tokens, fetched } = keeping(false, 'new');
	const heard = await Promise.all(Array.from({ length: 20 }, async () => await tokens.ready(how)));
	expect(heard).toEqual(Array(20).fill(undefined));
	expect(fetched()).toBe(1);
});

test('a failing exchange is shared, and not tried again by those who come later', async () => {
	const { tokens, fetched } = keeping(false, failure);
	const heard = await Promise.all(Array.from({ length: 20 }, async () => await tokens.ready(how)));
	expect([...heard, await tokens.ready(how)]).toEqual(Array(21).fill(failure));
	expect(await tokens.refused(0, how)).toBe(failure);
	expect(fetched()).toBe(1);
});

test('one call renews for all that were refused', async () => {
	const { tokens, fetched } = keeping(true, 'new');
	expect(await all(tokens, tokens.stamp())).toEqual(['renewed', ...Array(19).fill('again')]);
	expect(fetched()).toBe(1);
});

test('nothing is sent while a token is being renewed', async () => {
	const { tokens } = keeping(true, 'new');
	const renewing = tokens.refused(tokens.stamp(), how);
	await Promise.resolve();
	expect(tokens.holds()).toBe(false);
	await renewing;
	expect(tokens.holds()).toBe(true);
});

test('a renewed token that is refused too is not renewed again', async () => {
	const { tokens, fetched } = keeping(false, 'new');
	await tokens.ready(how);
	await all(tokens, tokens.stamp());
	expect(await all(tokens, tokens.stamp())).toEqual(Array(20).fill('useless'));
	expect(fetched()).toBe(2);
});

test('a token that was taken may be renewed when it ends, five times an hour at most', async () => {
	const { tokens, fetched } = keeping(true, 'new');
	for (let renewal = 0; renewal < 8; renewal += 1) {
		tokens.accepted(tokens.stamp());
		await tokens.refused(tokens.stamp(), how);
	}
	expect(fetched()).toBe(5);
	await clock.advance(3_600_001);
	expect(await tokens.refused(tokens.stamp(), how)).toBe('renewed');
});

test('a renewal that brings the same token shows that the token is not what is wrong', async () => {
	const { tokens, fetched } = keeping(true, 'same');
	expect(await tokens.refused(tokens.stamp(), how)).toBe('renewed');
	tokens.accepted(tokens.stamp());
	expect(await all(tokens, tokens.stamp())).toEqual(Array(20).fill('useless'));
	expect(fetched()).toBe(1);
});

test('a call that was refused with the token before goes again without a renewal', async () => {
	const { tokens, fetched } = keeping(true, 'new');
	const before = tokens.stamp();
	await tokens.refused(before, how);
	expect(await tokens.refused(before, how)).toBe('again');
	expect(fetched()).toBe(1);
});

test('a call that had a token renewed goes again only with a newer one', async () => {
	const { tokens, fetched } = keeping(true, 'new');
	const first = tokens.stamp();
	expect(await tokens.refused(first, how)).toBe('renewed');
	tokens.accepted(tokens.stamp());
	expect(await tokens.refused(tokens.stamp(), how, false)).toBe('useless');
	expect(await tokens.refused(first, how, false)).toBe('again');
	expect(fetched()).toBe(1);
});
