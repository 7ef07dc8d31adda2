import { DEFAULT_ZONE, dateTime, isObject, orRefusal, Refusal } from '../../../../shared/operation';

/** Characters of one cell (documentation: "Bitable record data structure"). */
const LONGEST_TEXT = 100_000;
const LONGEST_PHONE = 64;

/** Text; the segments that Search Bitable Records returns become their text. */
export function textOf(value: unknown): string | undefined {
	const text = Array.isArray(value) ? joined(value) : plain(value);
	return text !== undefined && text.length <= LONGEST_TEXT ? text : undefined;
}

function plain(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function joined(segments: readonly unknown[]): string | undefined {
	const texts = segments.map((segment) => plain(isObject(segment) ? segment.text : segment));
	return texts.includes(undefined) ? undefined : texts.join('');
}

export function numberOf(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string') return undefined;
	const written = value.trim();
	return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

const moment = dateTime({ label: 'Date', required: true });

/** Milliseconds; a time without an offset is one of the default zone, as everywhere in the node. */
export function dateOf(value: unknown): number | undefined {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
	if (typeof value === 'string' && /^\s*-?\d{11,}\s*$/.test(value)) return Number(value);
	const read = orRefusal(() => moment.read(value).in(DEFAULT_ZONE).toMillis());
	return read instanceof Refusal ? undefined : read;
}

export function flagOf(value: unknown): boolean | undefined {
	const written = String(value).trim().toLowerCase();
	if (written === 'true' || written === '1') return true;
	return written === 'false' || written === '0' ? false : undefined;
}

export function phoneOf(value: unknown): string | undefined {
	const written = plain(value)?.replace(/[\s().-]/g, '') ?? '';
	return /^\+?\d+$/.test(written) && written.length <= LONGEST_PHONE ? written : undefined;
}

export function linkOf(value: unknown): { text: string; link: string } | undefined {
	const given: unknown = isObject(value) ? value.link : value;
	const link = typeof given === 'string' ? given.trim() : '';
	if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(link)) return undefined;
	const text = isObject(value) ? plain(value.text) : undefined;
	return { text: text ?? link, link };
}

export function placeOf(value: unknown): string | undefined {
	const given = isObject(value) ? value.location : value;
	const [, longitude, latitude] =
		/^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(String(given)) ?? [];
	const isOnEarth = Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
	return isOnEarth ? `${longitude},${latitude}` : undefined;
}
