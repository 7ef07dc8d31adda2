import { CHAT_ADDRESS, locator, USER_ID_TYPES } from '../../../shared/fields';

/** What a receiver can be named by (documentation: "Send message"). */
export const RECEIVER_TYPES = {
	...USER_ID_TYPES,
	email: ['Email', 'The address of a user of the tenant'],
	chat_id: ['Chat ID', 'A group or a private chat; starts with oc_'],
} as const;

/** Who gets a message. */
export const receiveId = locator({
	label: 'Receive ID',
	description: 'Who gets the message, as Receive ID Type says',
	placeholder: 'e.g. oc_a0553eda9014c201e6969b478895c230',
	list: 'searchReceivers',
	url: CHAT_ADDRESS,
	required: true,
});
