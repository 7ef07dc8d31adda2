import type { IDataObject } from 'n8n-workflow';
import { jsonObject, list, text } from '../../../shared/fields';
import type { Button, KeyOf, Look } from '../../../shared/markdown';
import {
	atTag,
	contentOf,
	messagesOf,
	parseMarkdown,
	withMentions,
} from '../../../shared/markdown';
import { figure, Refusal } from '../../../shared/values';

/** Bytes of a request (documentation: "Custom bot usage guide"), without its signature. */
const REQUEST_BYTES = 20 * 1024 - 200;

/** What a custom bot sends (documentation: "Custom bot usage guide"); Markdown goes as a card. */
export const BOT_MESSAGE_TYPES = {
	text: 'Text',
	markdown: ['Markdown', 'A card with a title, colors and buttons'],
	post: ['Post', 'Formatted text with a title'],
	interactive: 'Card',
	image: ['Image', 'A picture that an app of the tenant uploaded'],
	share_chat: 'Shared Chat',
} as const;

/** The content of a message, one field for each of its types. */
export const contentFields = {
	text: text({
		label: 'Text',
		description:
			'What the message says. Write @{ou_…} to mention a user and @all to mention everybody.',
		placeholder: 'e.g. Deployment finished',
		rows: 3,
		required: true,
		showWhen: { msgType: ['text'] },
	}),
	markdown: text({
		label: 'Markdown',
		description:
			'What the card says, in at most 20 KB. Pictures are image keys: ![Chart](img_v3_…). Mentions are @{ou_…} and @all.',
		placeholder: 'e.g. **Done:** 12 of 14 checks passed',
		rows: 8,
		required: true,
		showWhen: { msgType: ['markdown'] },
	}),
	structuredContent: jsonObject({
		label: 'Structured Content',
		description: 'The post or the card as Feishu documents it, as JSON',
		placeholder:
			'e.g. {"zh_cn": {"title": "Report", "content": [[{"tag": "text", "text": "Done"}]]}}',
		required: true,
		showWhen: { msgType: ['post', 'interactive'] },
	}),
	imageKey: text({
		label: 'Image Key',
		description: 'The image_key that Upload Message File returned',
		placeholder: 'e.g. img_7ea74629-9191-4176-998c-2e603c9c5e8g',
		pattern: { test: /^img_\S+$/, expected: 'an image key, which starts with img_' },
		required: true,
		showWhen: { msgType: ['image'] },
	}),
	shareChatId: text({
		label: 'Shared Chat ID',
		description: 'The group chat that is shared',
		placeholder: 'e.g. oc_a0553eda9014c201e6969b478895c230',
		pattern: { test: /^oc_\S+$/, expected: 'a chat id, which starts with oc_' },
		required: true,
		showWhen: { msgType: ['share_chat'] },
	}),
};

/** Who is mentioned: a custom bot cannot look users up. */
export const mentionUserIds = list({
	label: 'Mention User IDs',
	description:
		'Who is mentioned at the beginning of a text or of Markdown, as a list or separated by commas; all for everybody',
	placeholder: 'e.g. ou_6yf8af6bgb9100449565764t3382b168',
});

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
		case 'post': {
			const isWhole = Object.keys(structuredContent).join() === 'post';
			const content = isWhole ? structuredContent : { post: structuredContent };
			return { msg_type: 'post', content };
		}
		case 'interactive':
			return { msg_type: 'interactive', card: structuredContent };
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
