import type { Attempt, Failure } from '../../nodes/shared/endpoints';
import { CallFailed } from '../../nodes/shared/endpoints';
import { orFailed, sendParts } from '../../nodes/shared/kits';

const failure: Failure = {
	fate: 'answered',
	status: 400,
	message: 'refused',
	hint: 'Correct it.',
	retryable: false,
};

/** Answers each part with its double; those in `bad` fail. */
function doubling(...bad: number[]) {
	const sent: number[] = [];
	const send = async (part: number): Promise<Attempt<number>> => {
		sent.push(part);
		return bad.includes(part) ? { failure } : { answer: part * 2 };
	};
	return { sent, send };
}

test('parts go one after the other and their answers stay in order', async () => {
	const { send, sent } = doubling();
	const { done, notDone, failure: none } = await sendParts([1, 2, 3], { send, onFailure: 'stop' });
	expect(sent).toEqual([1, 2, 3]);
	expect(done).toEqual([
		{ part: 1, answer: 2 },
		{ part: 2, answer: 4 },
		{ part: 3, answer: 6 },
	]);
	expect({ notDone, none }).toEqual({ notDone: [], none: undefined });
});

test('a part that fails stops those after it, and all of them are named', async () => {
	const { send, sent } = doubling(2);
	const result = await sendParts([1, 2, 3, 4], { send, onFailure: 'stop' });
	expect(sent).toEqual([1, 2]);
	expect(result.done.map(({ part }) => part)).toEqual([1]);
	expect(result).toMatchObject({ notDone: [2, 3, 4], failure });
	expect([...result.failures.keys()]).toEqual([2]);
});

test('or leaves them alone', async () => {
	const { send, sent } = doubling(2);
	const result = await sendParts([1, 2, 3], { send, onFailure: 'goOn' });
	expect(sent).toEqual([1, 2, 3]);
	expect(result.notDone).toEqual([2]);
});

test('together no more than allowed, with the answers in the order of the parts', async () => {
	let active = 0;
	let most = 0;
	const { done } = await sendParts([5, 4, 3, 2, 1], {
		onFailure: 'goOn',
		together: 2,
		send: async (part) => {
			active += 1;
			most = Math.max(most, active);
			for (let step = 0; step < part; step += 1) await Promise.resolve();
			active -= 1;
			return { answer: part };
		},
	});
	expect(most).toBe(2);
	expect(done.map(({ answer }) => answer)).toEqual([5, 4, 3, 2, 1]);
});

test('a part is cut until what is wrong stands alone', async () => {
	const sent: number[][] = [];
	const result = await sendParts([[1, 2, 3, 4, 5, 6, 7, 8]], {
		onFailure: 'goOn',
		send: async (part): Promise<Attempt<number>> => {
			sent.push(part);
			return part.includes(6) ? { failure } : { answer: part.length };
		},
		split: (part) => {
			const half = Math.ceil(part.length / 2);
			return part.length === 1 ? undefined : [part.slice(0, half), part.slice(half)];
		},
	});
	expect(result.done.map(({ part }) => part)).toEqual([[1, 2, 3, 4], [5], [7, 8]]);
	expect(result.notDone).toEqual([[6]]);
	expect(sent).toHaveLength(7);
});

test('parts are taken when their turn comes, so that one may change the size of the next', async () => {
	let size = 3;
	function* parts() {
		for (let start = 0; start < 7; ) {
			const part = { start, size };
			yield part;
			start += part.size;
		}
	}
	const { done } = await sendParts(parts(), {
		onFailure: 'goOn',
		send: async (part) => {
			size = 2;
			return { answer: part.size };
		},
	});
	expect(done.map(({ answer }) => answer)).toEqual([3, 2, 2]);
});

test('nothing done is a failure of the whole', async () => {
	const { send } = doubling(1);
	const none = await sendParts([1, 2], { send, onFailure: 'stop' });
	expect(() => orFailed(none)).toThrow(CallFailed);
	const some = await sendParts([2, 1], { send, onFailure: 'stop' });
	expect(orFailed(some)).toBe(some);
});
