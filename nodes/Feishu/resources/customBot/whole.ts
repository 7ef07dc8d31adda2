import type { IDataObject } from 'n8n-workflow';
import { isObject, quoted, Refusal } from '../../../shared/values';

/**
 * The content of a post or the card itself. People copy the whole request of a custom bot, type
 * included, or a part of it (documentation: "Custom bot usage guide"): what wraps it is taken off.
 *
 * @throws Refusal for a request of another type
 */
export function unwrapped(given: IDataObject, msgType: 'post' | 'interactive'): IDataObject {
	const { msg_type: type } = given;
	if (type !== undefined && type !== msgType) {
		throw new Refusal(
			`Structured Content is a message of type ${quoted(String(type))}, but Message Type is ${msgType === 'post' ? 'Post' : 'Card'}`,
			'Set Message Type to the type of Structured Content, or replace Structured Content.',
		);
	}
	const wrappers = msgType === 'post' ? ['content', 'post'] : ['card'];
	return wrappers.reduce((content, name) => inner(content, name) ?? content, given);
}

/** What a member holds that has nothing beside it but what belongs to a request. */
function inner(content: IDataObject, name: string): IDataObject | undefined {
	const own = content[name];
	const others = Object.keys(content).filter((key) => key !== name && !AROUND.includes(key));
	return isObject(own) && others.length === 0 ? { ...own } : undefined;
}

const AROUND = ['msg_type', 'timestamp', 'sign'];
