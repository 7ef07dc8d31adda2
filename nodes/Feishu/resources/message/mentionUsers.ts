import type { Field } from '../../../shared/fields';
import { checkMentioned, picked, userLookup } from '../../../shared/fields';

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
		checkMentioned(found ?? [], label, 'open_ids, union_ids or user_ids');
		return found;
	},
};
