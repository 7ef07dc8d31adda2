import { locator, text } from '../../operation';

/** What Create Chat and Update Chat both set. Feishu advises the lengths and does not enforce them. */
export const details = {
	description: text({
		label: 'Description',
		description: 'What the chat is for; Feishu advises at most 100 characters',
		placeholder: 'e.g. What goes live, and when',
	}),
	ownerId: locator({
		label: 'Owner',
		description: 'The user who owns the chat, by an ID of the chosen User ID Type',
		placeholder: 'e.g. ou_7d8a6e6df7621556ce0d21922b676706ccs',
		list: 'searchUsers',
	}),
};
