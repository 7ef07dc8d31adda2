import type { Field } from '../../../shared/fields';
import { picked, userLookup } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

const label = 'Mention Users';

const users = picked({
	label,
	description:
		'Who is mentioned at the beginning of the message: a user from the list, or the IDs of users, separated by commas',
	...userLookup,
});

/** Users a message mentions: one chosen from the list, or any number by their ids. */
export const mentionUserIds: Field<string[] | undefined> = {
	...users,
	read: (given) => {
		const found = users.read(given);
		for (const id of found ?? []) checkUserId(id);
		return found;
	},
};

function checkUserId(id: string): void {
	if (/^(?!oc_)[\w-]{1,128}$/.test(id)) return;
	throw new Refusal(
		`${label} holds ${quoted(id)}, which is not the ID of a user`,
		`Give ${label} as open_ids, union_ids or user_ids.`,
	);
}
