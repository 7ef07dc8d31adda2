import { locator, text, userLookup } from '../../../shared/fields';

/** What Create Chat and Update Chat both set. Feishu advises the lengths and does not enforce them. */
export const details = {
	description: text({
		label: 'Description',
		description: 'What the chat is for; Feishu advises at most 100 characters',
		placeholder: 'e.g. What goes live, and when',
	}),
	ownerId: locator({
		label: 'Owner',
		description: 'The user who owns the chat; its type is User ID Type',
		...userLookup,
	}),
};
