import { createParts } from '../../nodes/shared/receive/long/parts';
import type { Frame } from '../../nodes/shared/receive/long/frame';

const MEGABYTE = 1024 * 1024;

function part(id: string, seq: string, sum: string, payload: Uint8Array): Frame {
	const headers = Object.entries({ type: 'event', message_id: id, seq, sum }).map(
		([key, value]) => ({ key, value }),
	);
	return { seqId: 1n, logId: 1n, service: 1, method: 1, headers, payload };
}

describe('parts of events', () => {
	test.each([
		['0', '0'],
		['0', '-1'],
		['0', '1e9'],
		['0', '2.5'],
		['0', 'NaN'],
		['0', 'Infinity'],
		['2', '2'],
		['-1', '2'],
		['0.5', '2'],
		['x', '2'],
	])('number %s of %s is nothing', (seq, sum) => {
		expect(createParts(() => 0).add(part('e', seq, sum, new Uint8Array(1)))).toBeUndefined();
	});

	test('of an event whose name is longer than any are nothing', () => {
		const parts = createParts(() => 0);
		const long = 'e'.repeat(MEGABYTE);
		parts.add(part(long, '0', '2', new Uint8Array(1)));
		expect(parts.add(part(long, '1', '2', new Uint8Array(1)))).toBeUndefined();
	});

	test('that never become whole do not fill the memory: the oldest go', () => {
		const parts = createParts(() => 0);
		for (let count = 0; count < 40; count += 1) {
			parts.add(part(`e${count}`, '0', '2', new Uint8Array(MEGABYTE)));
		}
		expect(parts.add(part('e0', '1', '2', new Uint8Array(1)))).toBeUndefined();
		expect(parts.add(part('e39', '1', '2', new Uint8Array(1)))).toHaveLength(MEGABYTE + 1);
	});

	test('that come again count once', () => {
		const parts = createParts(() => 0);
		for (let count = 0; count < 40; count += 1) {
			parts.add(part('e', '0', '2', new Uint8Array(MEGABYTE)));
		}
		expect(parts.add(part('e', '1', '2', new Uint8Array(1)))).toHaveLength(MEGABYTE + 1);
	});

	test('do not keep the frame that they came in', () => {
		const parts = createParts(() => 0);
		const frame = new Uint8Array([1, 2, 3]);
		parts.add(part('e', '0', '2', frame.subarray(0, 1)));
		frame.fill(9);
		expect([...(parts.add(part('e', '1', '2', new Uint8Array([4]))) ?? [])]).toEqual([1, 4]);
	});
});
