import type { Fault } from '../sandbox';

/** What goes wrong in a storm: faults that hit calls by chance. */
export type Weather = readonly Fault[];

/** Everything that passes: what the node has to come through. */
export const PASSING: Weather = [
	{ kind: 'expiredToken', every: 89, times: 4 },
	{ kind: 'status', status: 503, chance: 0.03 },
	{ kind: 'status', status: 500, code: 2200, chance: 0.01 },
	{ kind: 'html', chance: 0.02 },
	{ kind: 'resetBefore', chance: 0.03 },
	{ kind: 'resetAfter', chance: 0.04 },
	{ kind: 'truncated', chance: 0.03 },
	{ kind: 'limited', reset: '0', chance: 0.02 },
	{ kind: 'limited', reset: '-3', chance: 0.01 },
	{ kind: 'limited', reset: 'soon', chance: 0.01 },
];

/** What n8n's own tries have to come through. */
export const LIGHT: Weather = [
	{ kind: 'resetAfter', chance: 0.06 },
	{ kind: 'status', status: 503, chance: 0.03 },
];

/** Tokens that are refused though they are good, and ends of tokens without number. */
export const TOKENS: Weather = [
	{ kind: 'expiredToken', chance: 0.03 },
	{ kind: 'refusedToken', chance: 0.03 },
];

/** Answers that take longer than the node waits; each costs its time-out. */
export const LATE: Weather = [
	{ kind: 'slow', milliseconds: 1500, chance: 0.01, times: 3 },
	{ kind: 'drip', milliseconds: 2500, pieces: 10, chance: 0.01, times: 3 },
	{ kind: 'silent', chance: 0.01, times: 2 },
];

/** Addresses that lead away, to a host that says yes to everything. */
export const REDIRECTS: Weather = [301, 302, 303, 307, 308].map((status) => ({
	kind: 'redirect',
	status,
	chance: 0.02,
}));

/** Answers that are not what the documentation shows, though the write was made. */
export const ODD: Weather = (
	[
		'dataArray',
		'dataText',
		'dataMissing',
		'codeText',
		'codeMissing',
		'empty',
		'repeatsToken',
	] as const
).map((shape) => ({ kind: 'odd', shape, chance: 0.01 }));

/** The same weather for some endpoints only. */
export function over(weather: Weather, endpoint: string | readonly string[]): Weather {
	return weather.map((fault) => ({ ...fault, endpoint }));
}
