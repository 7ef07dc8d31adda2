import { sha256 } from './sha256';

/** A UUID in version 4 form that depends on nothing but the seed. */
export function uuidFrom(seed: string): string {
	const hex = sha256(seed);
	const variant = '89ab'[Number.parseInt(hex[16], 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}
