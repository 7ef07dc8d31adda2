/** What a custom bot sends (documentation: "Custom bot usage guide"); Markdown goes as a card. */
export const BOT_MESSAGE_TYPES = {
	text: 'Text',
	markdown: ['Markdown', 'A card with a title, colors and buttons'],
	post: ['Post', 'Formatted text with a title'],
	interactive: 'Card',
	image: ['Image', 'A picture that an app of the tenant uploaded'],
	share_chat: 'Shared Chat',
} as const;

export type BotMessageType = keyof typeof BOT_MESSAGE_TYPES;

/** What a sentence calls a message of a type, as the form does: `a card message`. */
export function typeName(type: BotMessageType): string {
	const { [type]: label } = BOT_MESSAGE_TYPES;
	const name: string = typeof label === 'string' ? label : label[0];
	return type === 'markdown' ? name : name.toLowerCase();
}
