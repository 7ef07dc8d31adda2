import { list } from '../../shared/fields';
import { filter } from '../../shared/receive';
import { isObject } from '../../shared/values';
import { at } from './at';

export const emojis = filter({
	name: 'emojis',
	field: list({
		label: 'Emojis',
		placeholder: 'e.g. THUMBSUP, DONE',
		description: "Only these reactions, by Feishu's names, separated by commas",
	}),
	wants: (event, names) => names.includes(at(event, 'reaction_type', 'emoji_type')),
});

export const menuKeys = filter({
	name: 'menuKeys',
	field: list({
		label: 'Menu Events',
		placeholder: 'e.g. start, help',
		description: 'Only these entries of the bot menu, by the event that the console has for them',
	}),
	wants: (event, keys) => keys.includes(at(event, 'event_key')),
});

/** The value of a button is what the card says: a text, or an object of which one value is enough. */
export const buttonValue = filter({
	name: 'buttonValue',
	field: list({
		label: 'Button Values',
		placeholder: 'e.g. approve, decline',
		description: 'Only buttons with one of these texts as their value, or anywhere in it',
	}),
	wants: (event, values) => {
		const given: unknown = isObject(event.action) ? event.action.value : undefined;
		const held = isObject(given) ? Object.values(given) : [given];
		// An object has no text that anybody could have meant, and may have none at all.
		return held.some((value) => typeof value !== 'object' && values.includes(String(value)));
	},
});
