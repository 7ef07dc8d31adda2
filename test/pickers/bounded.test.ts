import type { Place } from '../../nodes/shared/pickers/bounded';
import { gatherEntries } from '../../nodes/shared/pickers/bounded';

const CUT = { name: 'cut', value: '' };

/** Places of one entry each; `seconds` pass in each of them. */
async function* places(count: number, seconds = 0): AsyncGenerator<Place> {
	for (let index = 1; index <= count; index += 1) {
		jest.advanceTimersByTime(seconds * 1000);
		yield {
			id: String(index),
			entries: [{ name: `Entry ${index}`, value: index }],
			more: index < count,
		};
	}
}

beforeEach(() => {
	jest.useFakeTimers();
});

afterEach(() => {
	jest.useRealTimers();
});

const names = async (from: AsyncIterable<Place>, most: number) =>
	(await gatherEntries(from, { most, cut: CUT.name })).results.map(({ name }) => name);

describe('a list that is put together', () => {
	test('holds what all places have', async () => {
		expect(await names(places(3), 3)).toEqual(['Entry 1', 'Entry 2', 'Entry 3']);
	});

	test('ends after so many places, and says so', async () => {
		expect(await names(places(4), 3)).toEqual(['Entry 1', 'Entry 2', 'Entry 3', CUT.name]);
	});

	test('ends after ten seconds, and says so', async () => {
		expect(await names(places(9, 5), 9)).toEqual(['Entry 1', 'Entry 2', CUT.name]);
	});
});
