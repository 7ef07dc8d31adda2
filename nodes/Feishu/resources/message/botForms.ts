import type { IDataObject } from 'n8n-workflow';
import { isObject, Refusal } from '../../../shared/values';
import { typeLabel } from './types';

/** Languages a post is written in (documentation: "Message content structure"). */
const LANGUAGE = /^(?:zh_cn|zh_hk|zh_tw|en_us|ja_jp)$/;

/** Members at the top of a card (documentation: "Card JSON structure"). */
const CARD_MEMBERS = ['schema', 'config', 'header', 'elements', 'i18n_elements'];

/** What people wrap the content of a message in, as custom bots take it, and the type it is of. */
const WRAPPERS: Readonly<Record<string, string | undefined>> = {
	card: 'interactive',
	post: 'post',
	content: undefined,
};

/**
 * Refuses content in another form than the message type has. People copy it from a custom bot, which
 * takes type and content together (documentation: "Custom bot usage guide").
 *
 * @throws Refusal that says what to keep
 */
export function refuseOtherForms(content: IDataObject, msgType: string): void {
	if (typeof content.msg_type === 'string') refuseWhole(content, content.msg_type);
	const names = Object.keys(content);
	const [only = ''] = names.length === 1 ? names : [];
	if (Object.hasOwn(WRAPPERS, only) && isObject(content[only])) {
		refuseWrapped(only, WRAPPERS[only] ?? msgType);
	}
	if (only === 'text' && typeof content.text === 'string') {
		refuseText(msgType);
	}
	if (msgType !== 'post' && names.length > 0 && names.every((name) => LANGUAGE.test(name))) {
		refuseType('a post, which starts with a language', msgType, 'post');
	}
	if (msgType !== 'interactive' && names.some((name) => CARD_MEMBERS.includes(name))) {
		refuseType('a card', msgType, 'interactive');
	}
}

function refuseText(msgType: string): never {
	if (msgType === 'text') {
		refuse(
			'Structured Content is given, but Message Type is Text',
			'Put the text itself into Text, and clear Structured Content.',
		);
	}
	refuse(`Structured Content is a text, but Message Type is ${typeLabel(msgType)}`, AS_TEXT);
}

const AS_TEXT =
	'Set Message Type to Text, put the text itself into Text, and clear Structured Content.';

/** `{"msg_type": …, "content": …}`, or `{"msg_type": "interactive", "card": …}`. */
function refuseWhole(content: IDataObject, type: string): never {
	const found = 'Structured Content has "msg_type": it is a whole message, as custom bots take it';
	if (type === 'text') refuse(found, AS_TEXT);
	if (type === 'share_chat') {
		// A custom bot calls the member share_chat_id.
		refuse(
			found,
			'Set Structured Content to {"chat_id": "oc_…"}, and Message Type to Shared Chat.',
		);
	}
	const member = 'card' in content ? 'card' : 'content';
	const inner = content[member];
	const kept = isObject(inner) && isObject(inner.post) ? '"post" in "content"' : `"${member}"`;
	refuse(found, keep(kept, type));
}

function refuseWrapped(member: string, type: string): never {
	const found = `Structured Content starts with "${member}", which is the form of custom bots`;
	refuse(found, type === 'text' ? AS_TEXT : keep(`"${member}"`, type));
}

function keep(what: string, type: string): string {
	return `Keep only the value of ${what} in Structured Content, and set Message Type to ${typeLabel(type)}.`;
}

function refuseType(what: string, msgType: string, right: string): never {
	refuse(
		`Structured Content is ${what}, but Message Type is ${typeLabel(msgType)}`,
		`Set Message Type to ${typeLabel(right)}, or replace Structured Content.`,
	);
}

function refuse(message: string, hint: string): never {
	throw new Refusal(message, hint);
}
