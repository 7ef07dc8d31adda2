import type { Failure } from '../../nodes/shared/endpoints';
import type { Entry } from '../../nodes/shared/kits';
import { allRows, convertRows, writeRows } from '../../nodes/shared/kits';
import { Refusal } from '../../nodes/shared/values';

const failure: Failure = {
	fate: 'answered',
	status: 400,
	message: 'refused',
	hint: 'Correct it.',
	retryable: false,
};

const rows = (count: number): Array<Entry<number>> =>
	Array.from({ length: count }, (_, index) => ({ index, value: index }));

/** Confirms every row with its own number. */
const confirm = async (part: ReadonlyArray<Entry<number>>) => ({
	answer: part.map(({ value }) => ({ id: value })),
});

test('a row that cannot be converted is refused alone, or keeps all from being written', () => {
	const read = convertRows(rows(3), (value) => {
		if (value === 1) throw new Refusal('Row 1 is odd', 'Correct it.');
		return String(value);
	});
	expect(read).toEqual([
		{ index: 0, value: '0' },
		{ index: 1, refusal: expect.any(Refusal) },
		{ index: 2, value: '2' },
	]);
	expect(() => allRows(read)).toThrow('Row 1 is odd');
});

test('results come back to their rows in the order of the rows, groups in requests of their own', async () => {
	const [a, b, c, d] = rows(4);
	const sent: number[][] = [];
	const { done } = await writeRows(
		[
			[a, d],
			[b, c],
		],
		{
			size: () => 2,
			send: async (part) => {
				sent.push(part.map(({ index }) => index));
				return await confirm(part);
			},
		},
	);
	expect(sent).toEqual([
		[0, 3],
		[1, 2],
	]);
	expect(done.map(({ entry, result }) => [entry.index, result.id])).toEqual([
		[0, 0],
		[1, 1],
		[2, 2],
		[3, 3],
	]);
});

test('what an answer does not confirm is not claimed', async () => {
	const {
		done,
		notDone,
		failure: said,
	} = await writeRows([rows(5)], {
		size: () => 5,
		send: async () => ({ answer: [{ id: 0 }] }),
	});
	expect(done).toHaveLength(1);
	expect(notDone.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
	expect(said).toMatchObject({
		fate: 'answered',
		retryable: false,
		hint: expect.stringMatching(/\S/),
	});
});

test('a request that is too large is cut, and so are those after it without asking', async () => {
	let most = 4;
	const sizes: number[] = [];
	const { notDone } = await writeRows([rows(8)], {
		size: () => most,
		fewer: (_failure, part) => {
			if (part.length <= 2) return undefined;
			most = 2;
			return most;
		},
		send: async (part) => {
			sizes.push(part.length);
			return part.length > 2 ? { failure } : await confirm(part);
		},
	});
	expect(sizes).toEqual([4, 2, 2, 2, 2]);
	expect(notDone).toEqual([]);
});

test('a bad row stands alone in the end', async () => {
	const { done, notDone } = await writeRows([rows(10)], {
		size: () => 10,
		fewer: (_failure, part) => Math.ceil(part.length / 2),
		send: async (part) =>
			part.some(({ value }) => value === 7) ? { failure } : await confirm(part),
	});
	expect(notDone.map(({ index }) => index)).toEqual([7]);
	expect(done).toHaveLength(9);
});
