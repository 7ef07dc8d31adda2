import { ticketLeft, waitFor } from '../../nodes/shared/kits';
import type { Failure } from '../../nodes/shared/endpoints';
import type { Look } from '../../nodes/shared/kits';

/** A run in which waiting takes no time, and that remembers how long each pause was. */
function clockwork(signal?: AbortSignal) {
	let now = 0;
	const pauses: number[] = [];
	const pause = async (milliseconds: number): Promise<void> => {
		pauses.push(milliseconds / 1000);
		now += milliseconds;
	};
	return { pauses, api: { pause, now: () => now, signal, tries: {} } as never };
}

const failure = (retryable: boolean): Failure => ({
	fate: 'answered',
	status: 500,
	code: 1,
	message: 'broken [1]',
	hint: 'Repeat the call later.',
	retryable,
});
const hint = (ticket: string) => `Go on with ${ticket}.`;
const how = { ticket: '7', most: 20, what: 'packing', hint, repeatable: true };

describe('waiting for what Feishu does in the background', () => {
	test('looks at growing intervals until it is done', async () => {
		const { api, pauses } = clockwork();
		let looks = 0;
		const look = async () => ({ answer: ++looks === 6 ? 'done' : undefined });
		expect(await waitFor(api, { ...how, most: 60, look })).toEqual({ answer: 'done' });
		expect(pauses).toEqual([1, 2, 3, 5, 5, 5]);
	});

	test('ends at the time asked for, with one last look then', async () => {
		const { api, pauses } = clockwork();
		const result = await waitFor(api, { ...how, look: async () => ({ answer: undefined }) });
		expect(pauses).toEqual([1, 2, 3, 5, 5, 4]);
		expect(result).toEqual({
			failure: expect.objectContaining({
				message: 'Feishu was still packing after 20 seconds, so waiting ended.',
				hint: 'Go on with 7.',
				retryable: true,
			}),
		});
	});

	test('goes on when a look fails in passing, and says so when it was the last one', async () => {
		const { api } = clockwork();
		let looks = 0;
		const look = async () => (++looks < 3 ? { failure: failure(true) } : { answer: 'done' });
		expect(await waitFor(api, { ...how, look })).toEqual({ answer: 'done' });
		const broken = await waitFor(clockwork().api, {
			...how,
			look: async () => ({ failure: failure(true) }),
		});
		expect(broken).toEqual({
			failure: expect.objectContaining({
				message: expect.stringMatching(/The last look failed: broken \[1\]$/),
			}),
		});
	});

	test('ends at once when a look fails for good', async () => {
		const { api, pauses } = clockwork();
		const look = async () => ({ failure: failure(false) });
		const said = { ...failure(false), hint: 'Repeat the call later. Go on with 7.' };
		expect(await waitFor(api, { ...how, look })).toEqual({ failure: said });
		expect(pauses).toEqual([1]);
	});

	test('leaves its ticket to the next try where the end was not seen, and only there', async () => {
		const { api } = clockwork();
		const waits = async (look: () => Promise<Look<string>>) => {
			await waitFor(api, { ...how, look });
			return await ticketLeft(api);
		};
		expect(await ticketLeft(api)).toBeUndefined();
		expect(await waits(async () => ({ answer: undefined }))).toBe('7');
		expect(await waits(async () => ({ ended: failure(true) }))).toBeUndefined();
		expect(await waits(async () => ({ failure: failure(true) }))).toBe('7');
		expect(await waits(async () => ({ failure: failure(false) }))).toBeUndefined();
		expect(await waits(async () => ({ answer: 'done' }))).toBeUndefined();
	});

	test('ends at once when what is waited for came to a bad end, whatever a repetition would do', async () => {
		const { api, pauses } = clockwork();
		const look = async () => ({ ended: failure(true) });
		expect(await waitFor(api, { ...how, look })).toEqual({ failure: failure(true) });
		expect(pauses).toEqual([1]);
	});

	test('ends at once when the run is stopped', async () => {
		const stopping = new AbortController();
		const { api, pauses } = clockwork(stopping.signal);
		const look = async () => {
			stopping.abort();
			return { failure: failure(true) };
		};
		await waitFor(api, { ...how, look });
		expect(pauses).toEqual([1]);
	});
});
