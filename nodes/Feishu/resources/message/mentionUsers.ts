import type { Field } from '../../../shared/fields';
import {
	addressIn,
	checkMentioned,
	chosenIn,
	list,
	locator,
	userLookup,
} from '../../../shared/fields';

const label = 'Mention Users';

const user = locator({
	label,
	description:
		'Who is mentioned at the beginning of the message: a user from the list, or the IDs of users, separated by commas',
	...userLookup,
});

const ids = list({ label });

/** Users a message mentions: one chosen from the list, or any number by their ids. */
export const mentionUserIds: Field<string[] | undefined> = {
	label,
	property: user.property,
	read: (given) => {
		const isAddress = addressIn(given) !== undefined;
		const found = ids.read(isAddress ? user.read(given) : chosenIn(given));
		checkMentioned(found ?? [], label, 'open_ids, union_ids or user_ids');
		return found;
	},
};
