import { jsonObject, list, text } from '../../../shared/fields';

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
		placeholder: 'e.g. oc_a0553eda9014c201',
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
	placeholder: 'e.g. ou_6yf8af6bgb',
});

/** A type of message as summaries say it. */
export function typeText(msgType: keyof typeof BOT_MESSAGE_TYPES): string {
	const shown = BOT_MESSAGE_TYPES[msgType];
	const label = typeof shown === 'string' ? shown : shown[0];
	return msgType === 'markdown' ? label : label.toLowerCase();
}
