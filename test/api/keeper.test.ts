import type { Keeper } from '../../nodes/shared/api/session/keeper';
import { createKeeper } from '../../nodes/shared/api/session/keeper';
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

/** A keeper whose source answers with what is given, in turn, the last one for ever. */
function keeping(hasToken: boolean, ...answers: Array<'new' | 'same' | Failure>) {
	let fetched = 0;
	const keeper = createKeeper({
		hasToken,
		fetch: async () => {
			fetched += 1;
			await Promise.resolve();
			return answers[Math.min(fetched, answers.length) - 1];
		},
	});
	return { keeper, fetched: () => fetched };
}

/** What 20 calls hear that are refused with the token of the stamp. */
async function all(keeper: Keeper, stamp: number) {
	return await Promise.all(
		Array.from({ length: 20 }, async () => await keeper.refused(stamp, how)),
	);
}

test('many calls at once share the first exchange', async () => {
	const { keeper, fetched } = keeping(false, 'new');
	const heard = await Promise.all(Array.from({ length: 20 }, async () => await keeper.ready(how)));
	expect(heard).toEqual(Array(20).fill(undefined));
	expect(fetched()).toBe(1);
});

test('a failing exchange is shared, and not tried again by those who come later', async () => {
	const { keeper, fetched } = keeping(false, failure);
	const heard = await Promise.all(Array.from({ length: 20 }, async () => await keeper.ready(how)));
	expect([...heard, await keeper.ready(how)]).toEqual(Array(21).fill(failure));
	expect(await keeper.refused(0, how)).toBe(failure);
	expect(fetched()).toBe(1);
});

test('one call renews for all that were refused', async () => {
	const { keeper, fetched } = keeping(true, 'new');
	expect(await all(keeper, keeper.stamp())).toEqual(['renewed', ...Array(19).fill('again')]);
	expect(fetched()).toBe(1);
});

test('nothing is sent while a token is being renewed', async () => {
	const { keeper } = keeping(true, 'new');
	const renewing = keeper.refused(keeper.stamp(), how);
	await Promise.resolve();
	expect(keeper.holds()).toBe(false);
	await renewing;
	expect(keeper.holds()).toBe(true);
});

test('a renewed token that is refused too is not renewed again', async () => {
	const { keeper, fetched } = keeping(false, 'new');
	await keeper.ready(how);
	await all(keeper, keeper.stamp());
	expect(await all(keeper, keeper.stamp())).toEqual(Array(20).fill('useless'));
	expect(fetched()).toBe(2);
});

test('a token that was taken may be renewed when it ends, five times an hour at most', async () => {
	const { keeper, fetched } = keeping(true, 'new');
	for (let renewal = 0; renewal < 8; renewal += 1) {
		keeper.accepted(keeper.stamp());
		await keeper.refused(keeper.stamp(), how);
	}
	expect(fetched()).toBe(5);
	await clock.advance(3_600_001);
	expect(await keeper.refused(keeper.stamp(), how)).toBe('renewed');
});

test('a renewal that brings the same token shows that the token is not what is wrong', async () => {
	const { keeper, fetched } = keeping(true, 'same');
	expect(await keeper.refused(keeper.stamp(), how)).toBe('renewed');
	keeper.accepted(keeper.stamp());
	expect(await all(keeper, keeper.stamp())).toEqual(Array(20).fill('useless'));
	expect(fetched()).toBe(1);
});

test('a call that was refused with the token before goes again without a renewal', async () => {
	const { keeper, fetched } = keeping(true, 'new');
	const before = keeper.stamp();
	await keeper.refused(before, how);
	expect(await keeper.refused(before, how)).toBe('again');
	expect(fetched()).toBe(1);
});

test('a call that had a token renewed goes again only with a newer one', async () => {
	const { keeper, fetched } = keeping(true, 'new');
	const first = keeper.stamp();
	expect(await keeper.refused(first, how)).toBe('renewed');
	keeper.accepted(keeper.stamp());
	expect(await keeper.refused(keeper.stamp(), how, false)).toBe('useless');
	expect(await keeper.refused(first, how, false)).toBe('again');
	expect(fetched()).toBe(1);
});
