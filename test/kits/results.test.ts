import type { Failure } from '../../nodes/shared/endpoints';
import type { Entry } from '../../nodes/shared/kits';
import { rowResults, writeRows } from '../../nodes/shared/kits';
import { Refusal } from '../../nodes/shared/values';

const failure: Failure = {
	fate: 'answered',
	status: 400,
	code: 1254015,
	message: 'does not fit',
	hint: 'Correct it.',
	retryable: false,
};

const written = async <Value>(entries: Array<Entry<Value>>, bad: number[] = []) =>
	await writeRows([entries], {
		size: () => 1,
		send: async ([{ index }]) =>
			bad.includes(index) ? { failure } : { answer: [{ record_id: `rec${index}` }] },
	});

test('what became of each row comes back by item, then what was deleted', async () => {
	const change = (index: number) => ({ index, value: { id: `old${index}`, cells: {} } });
	const row = (index: number) => ({ index, value: {} });
	const results = rowResults(
		{
			refused: [{ index: 1, refusal: new Refusal('Item 1 is odd', 'Correct it.') }],
			unchanged: [{ index: 4, id: 'old4' }],
		},
		{
			created: await written([row(5), row(0)], [5]),
			updated: await written([change(3), change(2)], [3]),
			deleted: await written(
				[
					{ index: 0, value: 'gone' },
					{ index: 1, value: 'stays' },
				],
				[1],
			),
		},
		(result) => String(result.record_id),
	);
	expect(results).toEqual([
		{ item: 0, action: 'created', id: 'rec0' },
		{ item: 1, action: 'failed', error: 'Item 1 is odd' },
		{ item: 2, action: 'updated', id: 'old2' },
		{ item: 3, action: 'failed', id: 'old3', error: 'does not fit', code: 1254015 },
		{ item: 4, action: 'unchanged', id: 'old4' },
		{ item: 5, action: 'failed', error: 'does not fit', code: 1254015 },
		{ action: 'deleted', id: 'gone' },
		{ action: 'failed', id: 'stays', error: 'does not fit', code: 1254015 },
	]);
});

test('a row that an answer does not confirm says so', async () => {
	const created = await writeRows([[{ index: 7, value: {} }]], {
		size: () => 10,
		send: async () => ({ answer: [] }),
	});
	expect(rowResults({ refused: [], unchanged: [] }, { created }, String)).toEqual([
		{ item: 7, action: 'failed', error: expect.stringMatching(/without a result/) },
	]);
});
