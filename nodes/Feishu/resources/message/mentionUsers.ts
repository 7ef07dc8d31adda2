import type { Field } from '../../../shared/fields';
import { addressIn, chosenIn, list, locator, userLookup } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

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
