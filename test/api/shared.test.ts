import { openShared } from '../../nodes/shared/api/session/shared';
import type { Failure } from '../../nodes/shared/endpoints';

const failure: Failure = {
	fate: 'answered',
	status: 503,
	message: 'no token',
	hint: 'Wait.',
	retryable: true,
};
const TIMEOUT = 5000;

let credentials = 0;

/** The name of a credential nobody has used. */
const fresh = () => {
	credentials += 1;
	return `credential ${credentials}`;
};

/** A source that hands out what is given, in turn. */
function sourceOf(...given: Array<string | Failure>) {
	const waiting = [...given];
	let fetched = 0;
	return {
		fetched: () => fetched,
		fetch: async () => {
			fetched += 1;
			await Promise.resolve();
			return waiting.shift() ?? failure;
		},
	};
}

test('of many runs that need a token at once, one fetches it', async () => {
	const name = fresh();
	const { fetch, fetched } = sourceOf('t-1');
	const runs = Array.from({ length: 20 }, () => openShared(name));
	const heard = await Promise.all(runs.map(async (run) => await run.fetch(fetch, TIMEOUT)));
	expect(heard[0]).toEqual({ token: 't-1', taken: false });
	expect(heard.slice(1)).toEqual(Array(19).fill({ token: 't-1', taken: true }));
	expect(fetched()).toBe(1);
});

test('a run takes what another one has fetched since, once', async () => {
	const name = fresh();
	const { fetch } = sourceOf('t-1', 't-2');
	const [one, other] = [openShared(name), openShared(name)];
	expect(other.take()).toBeUndefined();
	await one.fetch(fetch, TIMEOUT);
	expect([one.take(), other.take(), other.take()]).toEqual([undefined, 't-1', undefined]);
	expect(await other.fetch(fetch, TIMEOUT)).toEqual({ token: 't-2', taken: false });
	expect(one.take()).toBe('t-2');
});

test('a run that begins later has read the token itself', async () => {
	const name = fresh();
	const { fetch } = sourceOf('t-1');
	await openShared(name).fetch(fetch, TIMEOUT);
	expect(openShared(name).take()).toBeUndefined();
});

test('who waited for a fetch that failed fetches itself', async () => {
	const name = fresh();
	const { fetch, fetched } = sourceOf(failure, 't-1');
	const runs = [openShared(name), openShared(name), openShared(name)];
	const heard = await Promise.all(runs.map(async (run) => await run.fetch(fetch, TIMEOUT)));
	expect(heard).toEqual([failure, { token: 't-1', taken: false }, { token: 't-1', taken: true }]);
	expect(fetched()).toBe(2);
});

test('nobody waits longer than a request may take, nor after Stop', async () => {
	const name = fresh();
	const { fetch } = sourceOf('t-1');
	void openShared(name).fetch(async () => await new Promise(() => {}), TIMEOUT);
	const stop = new AbortController();
	stop.abort();
	expect(await openShared(name, stop.signal).fetch(fetch, TIMEOUT)).toMatchObject({
		fate: 'refused',
	});
	expect(await openShared(name).fetch(fetch, 1)).toEqual({ token: 't-1', taken: false });
});

test('credentials have nothing to do with each other', async () => {
	const { fetch } = sourceOf('t-1');
	const other = openShared(fresh());
	await openShared(fresh()).fetch(fetch, TIMEOUT);
	expect(other.take()).toBeUndefined();
});
