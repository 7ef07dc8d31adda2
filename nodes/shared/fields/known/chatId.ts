import { quoted, Refusal } from '../../values';
import type { Field } from '../field';
import { locator } from '../locator';
import { CHAT_ADDRESS } from './chatAddress';

const label = 'Chat';

const chat = locator({
	label,
	description: 'The group chat; its ID is the chat_id that Get Chat List and Search Chats return',
	placeholder: 'e.g. oc_a0553eda9014c201',
	list: 'searchChats',
	url: CHAT_ADDRESS,
	required: true,
});

/** A group chat. A name in its place is refused: Feishu would only call the id invalid. */
export const chatId: Field<string> = {
	...chat,
	read: (given) => {
		const id = chat.read(given);
		if (/^oc_\S+$/.test(id)) return id;
		throw new Refusal(
			`${label} is ${quoted(id)}, which is not a chat ID: those start with oc_`,
			`Choose ${label} from the list, or take its chat_id from Get Chat List or Search Chats.`,
		);
	},
};
