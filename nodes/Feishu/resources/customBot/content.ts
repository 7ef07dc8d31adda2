import type { IDataObject } from 'n8n-workflow';
import { checkMentioned } from '../../../shared/fields';
import type { Button, KeyOf, Look } from '../../../shared/markdown';
import {
	atTag,
	contentOf,
	messagesOf,
	parseMarkdown,
	withMentions,
} from '../../../shared/markdown';
import { figure, Refusal } from '../../../shared/values';
import type { BOT_MESSAGE_TYPES } from './fields';
import { unwrapped } from './whole';

/** Bytes of a request (documentation: "Custom bot usage guide"), without its signature. */
const REQUEST_BYTES = 20 * 1024 - 200;

/** What the fields gave: of the contents, the one that belongs to the type. */
export interface GivenContent {
	readonly msgType: keyof typeof BOT_MESSAGE_TYPES;
	readonly text: string | undefined;
	readonly markdown: string | undefined;
	readonly structuredContent: IDataObject | undefined;
	readonly imageKey: string | undefined;
	readonly shareChatId: string | undefined;
	readonly mentionUserIds: readonly string[] | undefined;
	readonly title: string | undefined;
	readonly headerColor: string;
	readonly buttons: readonly Button[];
}

/** A picture's key is all that a custom bot can name one by. */
const keyOf: KeyOf = (source) => (/^img_\w[\w-]*$/.test(source) ? source : undefined);

function lookOf({ title, headerColor, buttons, mentionUserIds: ids = [] }: GivenContent): Look {
	return { messageFormat: 'card', title, headerColor, buttons, mentions: ids };
}

/**
 * The body of a request: contents are objects here, a card has a member of its own.
 * @throws Refusal for content that does not fit
 */
export function bodyOf(given: GivenContent): { msg_type: string; content?: object; card?: object } {
	const { msgType, structuredContent = {}, mentionUserIds: ids = [] } = given;
	switch (msgType) {
		case 'text': {
			const whole = [...ids.map(atTag), withMentions(given.text ?? '')].join(' ');
			return { msg_type: 'text', content: { text: whole } };
		}
		case 'markdown':
			return { msg_type: 'interactive', card: cardOf(given) };
		case 'post':
			return { msg_type: 'post', content: { post: unwrapped(structuredContent, 'post') } };
		case 'interactive':
			return { msg_type: 'interactive', card: unwrapped(structuredContent, 'interactive') };
		case 'image':
			return { msg_type: 'image', content: { image_key: given.imageKey } };
		case 'share_chat':
			return { msg_type: 'share_chat', content: { share_chat_id: given.shareChatId } };
	}
}

function cardOf(given: GivenContent): IDataObject {
	const blocks = parseMarkdown(given.markdown ?? '');
	const messages = messagesOf(blocks, lookOf(given), REQUEST_BYTES - 100);
	const [first = []] = messages;
	if (messages.length > 1) {
		throw new Refusal(
			'Markdown is too long for one message: a custom bot takes 20 KB and 5 tables',
			'Shorten Markdown or send several messages.',
		);
	}
	return contentOf(first, lookOf(given), { index: 0, count: 1 }, keyOf);
}

/**
 * Refuses what does not go with the type of the message, and a message that is too long.
 * @throws Refusal
 */
export function checkContent(given: GivenContent): void {
	const { msgType, title, headerColor, buttons, mentionUserIds: ids } = given;
	const looks = [
		...(title === undefined ? [] : ['Title']),
		...(headerColor === 'default' ? [] : ['Header Color']),
		...(buttons.length === 0 ? [] : ['Buttons']),
	];
	if (msgType !== 'markdown' && looks.length > 0) refuseOption(looks[0], 'Markdown');
	if (ids !== undefined && msgType !== 'text' && msgType !== 'markdown') {
		refuseOption('Mention User IDs', 'Text or Markdown');
	}
	checkMentioned(ids ?? [], 'Mention User IDs', 'open_ids or user_ids, or all for everybody');
	const bytes = Buffer.byteLength(JSON.stringify(bodyOf(given)));
	if (bytes <= REQUEST_BYTES) return;
	throw new Refusal(
		`The message has ${figure(bytes)} bytes as JSON, but a custom bot takes ${figure(REQUEST_BYTES)}`,
		'Shorten the message or send several.',
	);
}

function refuseOption(label: string, types: string): never {
	throw new Refusal(
		`${label} is filled in, but only messages of type ${types} have it`,
		`Clear ${label}, or set Message Type to ${types}.`,
	);
}
