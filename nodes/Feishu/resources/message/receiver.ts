import { CHAT_ADDRESS, checkIdType, choice, locator, USER_ID_TYPES } from '../../../shared/fields';

/** What a receiver can be named by (documentation: "Send message"). */
export const RECEIVER_TYPES = {
	...USER_ID_TYPES,
	email: ['Email', 'The address of a user of the tenant'],
	chat_id: ['Chat ID', 'A group or a private chat; starts with oc_'],
} as const;

/** Who gets a message. */
export const receiveId = locator({
	label: 'Receiver',
	description: 'Who gets the message, as Receiver ID Type says',
	placeholder: 'e.g. oc_a0553eda9014c201',
	list: 'searchReceivers',
	url: CHAT_ADDRESS,
	required: true,
});

/** Who a new message goes to. */
export const receiver = {
	receiveIdType: choice({
		label: 'Receiver ID Type',
		description: 'What kind of ID the receiver has',
		options: RECEIVER_TYPES,
		default: 'open_id',
	}),
	receiveId,
};

/**
 * Refuses a receiver that is clearly of another type than the one chosen.
 * @throws Refusal
 */
export function checkReceiver(given: {
	readonly receiveId: string;
	readonly receiveIdType: string;
}): void {
	const { receiveId: id, receiveIdType: type } = given;
	checkIdType(
		{ id, label: 'Receiver' },
		{ type, label: 'Receiver ID Type', offers: RECEIVER_TYPES },
	);
}
