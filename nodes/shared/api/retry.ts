import type { Endpoint } from '../endpoints';
import type { Verdict } from './judge';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;

/**
 * Whether a failed request may be sent again: always when it was certainly not carried out, and
 * otherwise only when a second request does no harm.
 */
export function mayRepeat({ kind }: Verdict, { repeat }: Pick<Endpoint, 'repeat'>): boolean {
	switch (kind) {
		case 'limited':
		case 'busy':
		case 'unreachable':
			return true;
		case 'lost':
		case 'failed':
			return repeat !== 'once';
		default:
			return false;
	}
}

/**
 * Exponential back-off with full jitter.
 * @param repeat 1 for the first repetition
 * @returns milliseconds
 */
export function delayBefore(repeat: number): number {
	return Math.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** repeat);
}
