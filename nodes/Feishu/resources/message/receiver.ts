import { CHAT_ADDRESS, checkIdType, choice, locator, USER_ID_TYPES } from '../../../shared/fields';

/** Who a message goes to. */
export const receiver = {
	receiveIdType: choice({
		label: 'Receive ID Type',
		description: 'What kind of ID the receiver has',
		options: {
			...USER_ID_TYPES,
			email: ['Email', 'The address of a user of the tenant'],
			chat_id: ['Chat ID', 'A group or a private chat; starts with oc_'],
		},
		default: 'open_id',
	}),
	receiveId: locator({
		label: 'Receive ID',
		description: 'Who gets the message: a user or a chat, as Receive ID Type says',
		placeholder: 'e.g. oc_a0553eda9014c201e6969b478895c230',
		list: 'searchReceivers',
		url: CHAT_ADDRESS,
		required: true,
	}),
};

/**
 * Refuses a receiver that is clearly of another type than the one chosen.
 * @throws Refusal
 */
export function checkReceiver({
	receiveId,
	receiveIdType,
}: {
	readonly receiveId: string;
	readonly receiveIdType: string;
}): void {
	checkIdType(
		{ id: receiveId, label: 'Receive ID' },
		{ type: receiveIdType, label: 'Receive ID Type' },
	);
}
