/* eslint-disable no-console */
import './expecting';

import fc from 'fast-check';

import { casesOf, OPERATIONS } from '../law/cases';
import { violations } from '../law/law';
import { play } from '../law/play';
import { usesOf } from '../law/uses';

/** Cases an operation. */
const CASES = 500;

/**
 * Draws other cases each time, and prints the smallest that is against the law.
 * @returns whether there was none
 */
export async function keepsLaw(): Promise<boolean> {
	const uses = await usesOf();
	const seed = Math.floor(Math.random() * 2 ** 31);
	let found = 0;
	for (const operation of OPERATIONS) {
		const property = fc.asyncProperty(casesOf(operation, uses), async (one) => {
			const against = violations(one, await play(one));
			if (against.length > 0) throw new Error(against.join('\n'));
		});
		const result = await fc.check(property, { numRuns: CASES, seed });
		if (!result.failed) continue;
		found += 1;
		const { errorInstance, seed: own, counterexamplePath } = result;
		console.log(operation.name, String(errorInstance), { seed: own, path: counterexamplePath });
		console.log(fc.stringify(result.counterexample));
	}
	console.log(
		`${OPERATIONS.length * CASES} cases of seed ${seed}: ${found} operations break the law`,
	);
	return found === 0;
}
