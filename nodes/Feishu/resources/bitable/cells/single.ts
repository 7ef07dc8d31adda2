import { dateTime, DEFAULT_ZONE } from '../../../../shared/fields';
import { isKept, isObject, orRefusal, Refusal } from '../../../../shared/values';
import { parsedObject } from './written';

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

/** A list of plain texts is not a text: only Feishu's own segments are put together. */
function joined(segments: readonly unknown[]): string | undefined {
	const texts = segments.map((segment) => (isObject(segment) ? plain(segment.text) : undefined));
	return texts.includes(undefined) ? undefined : texts.join('');
}

/** Characters of a number as people write it; longer ones are something else. */
const LONGEST_NUMBER = 400;

/** A number; one that a JavaScript number cannot hold as written is refused rather than changed. */
export function numberOf(value: unknown): number | undefined {
	if (typeof value === 'number') return isKept(value) ? value : undefined;
	if (typeof value !== 'string' || value.length > LONGEST_NUMBER) return undefined;
	const written = value.trim();
	if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(written)) return undefined;
	const number = Number(written);
	return isKept(number) ? number : undefined;
}

const moment = dateTime({ label: 'Date', required: true, allDay: true });

/** The first millisecond of 1980: a smaller number does not mean milliseconds. */
const EARLIEST = Date.UTC(1980, 0, 1);

/** Milliseconds; a time without an offset is one of the zone. */
export function dateOf(value: unknown, zone = DEFAULT_ZONE): number | undefined {
	const written = typeof value === 'string' ? value.trim() : value;
	const number =
		typeof written === 'string' && /^-?\d{9,16}$/.test(written) ? Number(written) : written;
	if (typeof number === 'number') {
		return Number.isSafeInteger(number) && number >= EARLIEST ? number : undefined;
	}
	if (typeof written !== 'string') return momentOf(value, zone);
	const name = `${zone} ${written}`;
	if (!moments.has(name)) {
		if (moments.size >= MOST_MOMENTS) moments.clear();
		moments.set(name, momentOf(written, zone));
	}
	return moments.get(name);
}

/** Rows share their days, and to read one takes longer than all else that is done with a row. */
const moments = new Map<string, number | undefined>();
const MOST_MOMENTS = 1000;

function momentOf(value: unknown, zone: string): number | undefined {
	const read = orRefusal(() => moment.read(value).in(zone).toMillis());
	return read instanceof Refusal ? undefined : read;
}

/** Why a number is not a date: usually it counts seconds. */
export function explainDate(value: unknown): string {
	const number = typeof value === 'boolean' ? Number.NaN : Number(value);
	const isSeconds = Number.isInteger(number) && number >= EARLIEST / 1000 && number < EARLIEST;
	return isSeconds ? `${number} counts seconds: multiply it by 1000 for milliseconds.` : '';
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
	const whole = parsedObject(value);
	const given: unknown = isObject(whole) ? whole.link : whole;
	const link = typeof given === 'string' ? given.trim() : '';
	if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(link)) return undefined;
	const text = isObject(whole) ? plain(whole.text) : undefined;
	return { text: text ?? link, link };
}

export function placeOf(value: unknown): string | undefined {
	const whole = parsedObject(value);
	const given = isObject(whole) ? whole.location : whole;
	const [, longitude, latitude] =
		/^\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*$/.exec(String(given)) ?? [];
	const isOnEarth = Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
	return isOnEarth ? `${longitude},${latitude}` : undefined;
}
