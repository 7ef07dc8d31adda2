import type { IDataObject } from 'n8n-workflow';

import type { EventRecord } from '../../shared/receive';
import { isObject } from '../../shared/values';
import { at, buttonValue, chats, menuKeys } from '../filters';

/** What people press (documentation: "Card callback", "Bot custom menu event"). */
export const cardEvents: readonly EventRecord[] = [
	{
		type: 'card.action.trigger',
		name: 'Card Button Pressed',
		description: 'A user pressed a button of a card, or filled in a form of it',
		isCallback: true,
		scopes: [],
		filters: [chats, buttonValue],
		simple: pressed,
	},
	{
		type: 'application.bot.menu_v6',
		name: 'Bot Menu Used',
		description: 'A user chose an entry of the bot menu that sends an event',
		scopes: [],
		filters: [menuKeys],
	},
];

function pressed(event: IDataObject): IDataObject {
	const action = isObject(event.action) ? event.action : {};
	const shown: IDataObject = {
		message_id: at(event, 'context', 'open_message_id'),
		chat_id: at(event, 'context', 'open_chat_id'),
		operator_id: at(event, 'operator', 'open_id'),
		tag: action.tag,
		name: action.name,
		value: action.value,
		form_value: action.form_value,
		option: action.option,
		options: action.options,
		checked: action.checked,
		input_value: action.input_value,
		// Updates the card within 30 minutes.
		token: event.token,
	};
	return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}
