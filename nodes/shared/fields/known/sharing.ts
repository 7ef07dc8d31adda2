import { quoted, Refusal } from '../../values';
import { choice } from '../choice';
import type { Field } from '../field';
import { list } from '../list';
import type { Member } from '../../kits';

const label = 'Share With';

const given = list({
	label,
	description: 'Users and chats that get access, by ID or e-mail address; else only the app has it',
	placeholder: 'e.g. ou_6yf8af6b, oc_a0553eda9014',
	maxItems: 100,
});

/** How ids look that Feishu gives a mark of their own. */
const MARKS: ReadonlyArray<readonly [mark: RegExp, idType: string]> = [
	[/^ou_/, 'openid'],
	[/^on_/, 'unionid'],
	[/^oc_/, 'openchat'],
	[/^od-/, 'opendepartmentid'],
	[/@/, 'email'],
	[/^\w{1,64}$/, 'userid'],
];

/** Who gets access, each once. */
const shareWith: Field<Member[]> = {
	label,
	property: given.property,
	read: (value) => [...new Set(given.read(value) ?? [])].map(memberOf),
};

/** @throws Refusal */
function memberOf(id: string): Member {
	const idType = MARKS.find(([mark]) => mark.test(id))?.[1];
	if (idType !== undefined) return { id, idType };
	throw new Refusal(
		`${label} holds ${quoted(id)}, which is neither an ID nor an e-mail address`,
		`Give ${label} as IDs of users (ou_…) and chats (oc_…), or as e-mail addresses.`,
	);
}

/** Who gets access to what an operation makes, and which. */
export const sharing = {
	shareWith,
	shareRight: choice({
		label: 'Right of Share With',
		description: 'What those in Share With may do',
		options: { view: 'View', edit: 'Edit', full_access: 'Full Access' },
		default: 'edit',
	}),
};
