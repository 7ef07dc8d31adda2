import { resources } from '../../nodes/Feishu/resources';
import type { CodeNote, CodeTable } from '../../nodes/shared/codes';
import { common, noteFor, services } from '../../nodes/shared/codes';

/** Where a note stands, and the note. */
type Placed = readonly [string, CodeNote];

const of = (where: string, table: CodeTable = {}): Placed[] =>
	Object.entries(table).flatMap(([code, note]) =>
		note === undefined ? [] : [[`${where} ${code}`, note] as const],
	);

const notes: readonly Placed[] = [
	...Object.entries(services).flatMap(
		([service, { codes, at = {}, messages = {} } = { codes: {} }]) => [
			...of(service, codes),
			...Object.entries(at).flatMap(([id, table]) => of(`${service}, at ${id}`, table)),
			...Object.entries(messages).flatMap(([code, found = []]) =>
				found.map((note): Placed => [`${service}, messages ${code} ${note.says.source}`, note]),
			),
		],
	),
	...of('common', common),
];

/** What a next step can start with. */
const VERBS = new Set(
	'Act Add Approve Ask Attach Buy Change Check Choose Clear Compare Contact Convert Copy Correct Delete Edit Enable Fetch Fill Free Give Install Keep Leave Lengthen Let Lower Make Move Name Nest Put Read Reconnect Remove Renew Repeat Report Restore Run Send Set Share Shorten Simplify Split Spread Start Subscribe Switch Take Unbind Update Upgrade Upload Use Verify Wait Widen Write Create'.split(
		' ',
	),
);

const FORBIDDEN =
	/\b(he|him|his|she|her|whom|shall|of late|strange|knows no such|please)\b|!(?!\w)|\s\s/i;

/** Names the notes that fall short, so that a failure says which. */
const those = (wrong: (note: CodeNote) => boolean) =>
	notes.filter(([, note]) => wrong(note)).map(([where, { hint }]) => `${where}: ${hint}`);

test('a hint is a next step: it starts with a verb and ends with a period', () => {
	expect(those(({ hint }) => !VERBS.has(hint.split(' ', 1)[0]))).toEqual([]);
	expect(those(({ hint }) => !/[^.]\.$/.test(hint))).toEqual([]);
});

test('a hint is plain, neutral English', () => {
	expect(those(({ hint }) => FORBIDDEN.test(hint))).toEqual([]);
});

test('a hint asks for a repetition of the same call only where one may succeed', () => {
	const asks = /^(Repeat the call|Wait and repeat|Wait some seconds|Wait a moment)/;
	expect(those(({ hint, retry }) => asks.test(hint) && retry === undefined)).toEqual([]);
});

test('a code stands either in a table or on the list of those the general hint serves', () => {
	const both = Object.entries(services).flatMap(([service, known]) =>
		(known?.general ?? [])
			.filter((code) => known?.codes[code] !== undefined)
			.map((code) => `nodes/shared/codes/${service}.ts: ${code}`),
	);
	expect(both).toEqual([]);
});

/** Fields that other operations on the same endpoints have under another name. */
const OWN_LABELS = [
	'Structured Content',
	'Message Type',
	'Member IDs',
	'Member ID Type',
	'Receiver ID Type',
];

test('a hint names the fields that the form of the operation has', () => {
	const wrong = resources.flatMap((resource) =>
		resource.operations.flatMap((operation) => {
			const fields = Object.values({ ...operation.parameters, ...operation.options });
			const own = new Set(fields.map(({ label }) => label));
			return operation.endpoints.flatMap((endpoint) =>
				endpoint.codes.flatMap((code) => {
					const { hint = '' } = noteFor(endpoint, code) ?? {};
					return OWN_LABELS.filter((label) => hint.includes(label) && !own.has(label)).map(
						(label) => `${resource.value}.${operation.value} has no ${label}: ${hint}`,
					);
				}),
			);
		}),
	);
	expect(wrong).toEqual([]);
});
