import { noteFor, services } from '../../nodes/shared/codes';
import type { DocumentedCode } from './documented';
import { documentedCodes } from './documented';

const own = documentedCodes.filter(({ carrier }) => carrier === undefined);
const carried = documentedCodes.filter(({ carrier }) => carrier !== undefined);

const place = ({ id, service, code, msg }: DocumentedCode) =>
	`nodes/shared/codes/${service}.ts: ${code} "${msg}" of ${id}`;

describe('every documented code of an endpoint in use', () => {
	test('has a note, or stands on the list of those the general hint serves', () => {
		const missing = own
			.filter(({ service, code }) => services[service]?.general?.includes(code) !== true)
			.filter((documented) => noteFor(documented, documented.code) === undefined)
			.map(
				(documented) =>
					`${place(documented)}: put a note into codes (into at, if it means that only there), or the code into general`,
			);
		expect(missing).toEqual([]);
	});

	test('that another code carries in its message has a note of its own', () => {
		const missing = carried.flatMap((documented) => {
			const { code, carrier = 0 } = documented;
			const msg = `Failed to create card content, ext=ErrCode: ${code}; ErrMsg: x; ErrorValue: y; `;
			return noteFor(documented, carrier, msg) === noteFor(documented, carrier)
				? [`${place(documented)}: put a note into messages[${carrier}]`]
				: [];
		});
		expect(missing).toEqual([]);
	});

	test('that comes with HTTP 429 is a rate limit', () => {
		const wrong = own
			.filter(({ http }) => http === 429)
			.filter((documented) => noteFor(documented, documented.code)?.retry !== 'limited')
			.map((documented) => `${place(documented)}: give its note retry: 'limited'`);
		expect(wrong).toEqual([]);
	});

	/**
	 * The tenant lacks a feature; a document is too large to be read; a value does not fit its column,
	 * which a read cannot meet: nothing a repetition mends.
	 */
	const STAYS = [
		41031, 41032, 2889925, 1254060, 1254061, 1254062, 1254063, 1254064, 1254065, 1254066, 1254067,
		1254068, 1254069,
	];

	test('that comes with HTTP 5xx may be repeated, but for those that stay', () => {
		const wrong = own
			.filter(({ http = 0, code }) => http >= 500 && !STAYS.includes(code))
			.filter((documented) => noteFor(documented, documented.code)?.retry === undefined)
			.map((documented) => `${place(documented)}: give its note retry: 'failed'`);
		expect(wrong).toEqual([]);
	});
});

/** Codes whose pages word one meaning differently. */
const SAME_MEANING = new Set([
	20008, 20050, 40001, 232034, 1061045, 1254015, 1254036, 1254072, 1254074, 1254291, 1254302,
	1254303, 1254608, 1770033,
]);

/** A message without what pages write in one way or another. */
const plain = (msg: string) =>
	msg
		.toLowerCase()
		.replace(/\berror\b/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

test('a code whose message differs between two endpoints has a note for each meaning', () => {
	const wrong = own.flatMap((one, index) =>
		own
			.slice(index + 1)
			.filter(({ service, code }) => service === one.service && code === one.code)
			.filter(
				({ msg }) => plain(msg) !== plain(one.msg) && plain(msg) !== '' && plain(one.msg) !== '',
			)
			.filter(({ code }) => !SAME_MEANING.has(code))
			.filter((other) => noteFor(other, other.code) === noteFor(one, one.code))
			.map(
				(other) =>
					`${place(one)} and "${other.msg}" of ${other.id} share a note: put one into at, or the code into SAME_MEANING`,
			),
	);
	expect(wrong).toEqual([]);
});
