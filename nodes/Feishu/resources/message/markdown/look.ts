import { flag } from '../../../../shared/fields';
import type { Look } from '../../../../shared/markdown';
import { Refusal } from '../../../../shared/values';

/** Whether everybody in the chat is mentioned. */
export const mentionAll = flag({
	label: 'Mention All',
	description: 'Whether everybody in the chat is mentioned, which the chat has to allow',
	default: false,
});

/** Whether pictures become part of the message. */
export const uploadImages = flag({
	label: 'Upload Images',
	description: 'Whether pictures are uploaded; else they are sent as links',
	default: true,
});

/**
 * Refuses a look that a post does not have.
 * @throws Refusal
 */
export function checkLook({
	messageFormat,
	headerColor,
}: Pick<Look, 'messageFormat' | 'headerColor'>): void {
	if (messageFormat === 'card' || headerColor === 'default') return;
	throw new Refusal(
		'Header Color is filled in, but a post has no coloured header',
		'Send a card, or set Header Color to Default.',
	);
}
