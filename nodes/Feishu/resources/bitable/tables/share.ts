import { list } from '../../../../shared/fields';
import { quoted, Refusal } from '../../../../shared/values';

/** Who gets access to what an app makes, which nobody else sees. */
export const sharedWith = list({
	label: 'Share With',
	description:
		'Who may manage it: open IDs, union IDs or e-mail addresses of users, or IDs of chats, as a list or separated by commas',
	placeholder: 'e.g. ou_6yf8af6bgb9100449565764t3382b168, ada@example.com',
	maxItems: 50,
});

/** What each kind of id is called, by what it starts with or has in it. */
const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^ou_/, 'openid'],
	[/^on_/, 'unionid'],
	[/^oc_/, 'openchat'],
	[/@/, 'email'],
];

/** @throws Refusal for a text that is none of these */
export function memberKind(id: string): string {
	const kind = KINDS.find(([test]) => test.test(id))?.[1];
	if (kind !== undefined) return kind;
	throw new Refusal(
		`Share With names ${quoted(id)}, which is not an ID or an e-mail address`,
		'Give IDs that start with ou_, on_ or oc_, or e-mail addresses, in Share With.',
	);
}
