import type { Attempt } from '../../nodes/shared/endpoints';
import { openPostings } from '../../nodes/shared/run/postings';
import { createFakeClock } from '../api/fakeClock';

const ADDRESS = 'https://example.com/hook';

/** A receiver that answers when it is told to. */
function receiver(answer: Attempt<unknown>) {
	const held: Array<() => void> = [];
	return {
		held,
		post: async () => {
			await new Promise<void>((resolve) => held.push(resolve));
			return answer;
		},
		/** Answers all that hang now. */
		answer: async () => {
			for (const go of held.splice(0)) go();
			await createFakeClock().advance(0);
		},
	};
}

function failing(fate: 'lost' | 'answered', message: string): Attempt<never> {
	return { failure: { fate, status: 0, message, hint: '', retryable: false } };
}

const taken: Attempt<unknown> = { answer: { status: 200 } };

test('no more than 20 posts are under way, and all of them go', async () => {
	const { add } = openPostings(createFakeClock());
	const host = receiver(taken);
	const told = Promise.all(Array.from({ length: 50 }, async () => await add(ADDRESS, host.post)));
	for (const size of [20, 20, 10]) {
		await createFakeClock().advance(0);
		expect(host.held).toHaveLength(size);
		await host.answer();
	}
	expect(await told).toEqual(Array(50).fill(''));
});

test('a host that never answers is asked once by each place, and then by one at a time', async () => {
	const { add } = openPostings(createFakeClock());
	const host = receiver(failing('lost', 'it did not answer within 10 seconds'));
	const told = Promise.all(Array.from({ length: 1000 }, async () => await add(ADDRESS, host.post)));
	await createFakeClock().advance(0);
	expect(host.held).toHaveLength(20);
	await host.answer();
	expect(host.held).toHaveLength(1);
	await host.answer();
	const said = await told;
	expect(said.filter((text) => text === 'it did not answer within 10 seconds')).toHaveLength(21);
	expect(said.filter((text) => text === 'it did not answer 20 times in a row')).toHaveLength(979);
});

test('a host that is back gets all posts again, and one that hangs is no reason to keep others waiting', async () => {
	const { add } = openPostings(createFakeClock());
	const away = receiver(failing('lost', 'silence'));
	const lost = Promise.all(Array.from({ length: 30 }, async () => await add(ADDRESS, away.post)));
	await createFakeClock().advance(0);
	await away.answer();
	await away.answer();
	expect(await lost).not.toContain('');
	const back = receiver(taken);
	const first = add(ADDRESS, back.post);
	const other = add('https://example.org/', async () => taken);
	expect(await other).toBe('');
	await back.answer();
	expect(await first).toBe('');
	expect(
		await Promise.all([1, 2, 3].map(async () => await add(ADDRESS, async () => taken))),
	).toEqual(['', '', '']);
});

test('an error that is answered is no silence', async () => {
	const { add } = openPostings(createFakeClock());
	const post = async () => failing('answered', 'it answered with HTTP 500');
	const said = await Promise.all(Array.from({ length: 99 }, async () => await add(ADDRESS, post)));
	expect(new Set(said)).toEqual(new Set(['it answered with HTTP 500']));
});

test('a minute after the end of the calls no further post begins', async () => {
	const clock = createFakeClock();
	const { add, end } = openPostings(clock);
	const slow = receiver(taken);
	const told = Promise.all(Array.from({ length: 60 }, async () => await add(ADDRESS, slow.post)));
	await clock.advance(500_000);
	await slow.answer();
	end();
	await clock.advance(61_000);
	await slow.answer();
	expect(await told).toEqual([
		...Array(40).fill(''),
		...Array(20).fill('it took too long over others (60 seconds)'),
	]);
});
