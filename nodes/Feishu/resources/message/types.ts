/** What a message can be (documentation: "Send message"). */
export const MESSAGE_TYPES = {
	text: 'Text',
	post: ['Post', 'Formatted text with a title'],
	image: 'Image',
	file: 'File',
	audio: 'Audio',
	media: 'Video',
	sticker: 'Sticker',
	interactive: 'Card',
	share_chat: 'Shared Chat',
	share_user: 'Shared User',
} as const;

/** What the form calls a message type; one that no form has keeps Feishu's name. */
export function typeLabel(msgType: string): string {
	const shown = Object.entries(MESSAGE_TYPES).find(([value]) => value === msgType)?.[1];
	if (msgType === 'system') return 'System';
	return typeof shown === 'object' ? shown[0] : (shown ?? msgType);
}
