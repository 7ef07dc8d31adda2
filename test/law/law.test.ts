import fc from 'fast-check';

import type { Uses } from './cases';
import { casesOf, OPERATIONS } from './cases';
import { violations } from './law';
import { play } from './play';
import { usesOf } from './uses';

/** Cases an operation; tens of thousands are drawn by `npm run bench -- law`. */
const CASES = 12;

let uses: Uses;

beforeAll(async () => {
	uses = await usesOf();
});

describe('the law of the envelope holds for any parameters and any answers', () => {
	test.each(OPERATIONS)('$name', async (operation) => {
		await fc.assert(
			fc.asyncProperty(casesOf(operation, uses), async (one) => {
				expect(violations(one, await play(one))).toEqual([]);
			}),
			{ numRuns: CASES, seed: 20_261_118 },
		);
	});
});
