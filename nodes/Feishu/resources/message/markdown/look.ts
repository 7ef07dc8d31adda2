import { choice, flag, text } from '../../../../shared/fields';
import { Refusal } from '../../../../shared/values';
import { buttons } from './buttons';
import type { Look } from './compose';

/** Colours of a card's header (documentation: card JSON 2.0, "Title"). */
const COLORS = {
	blue: 'Blue',
	carmine: 'Carmine',
	default: 'Default',
	green: 'Green',
	grey: 'Grey',
	indigo: 'Indigo',
	orange: 'Orange',
	purple: 'Purple',
	red: 'Red',
	turquoise: 'Turquoise',
	violet: 'Violet',
	wathet: 'Wathet',
	yellow: 'Yellow',
} as const;

/** The ways to give a text in Markdown more than its text. */
export const lookFields = {
	title: text({
		label: 'Title',
		description: 'What stands above the text of a post or card',
		placeholder: 'e.g. Daily report',
	}),
	headerColor: choice({
		label: 'Header Color',
		description: 'What colour the title of a card stands on',
		options: COLORS,
		default: 'default',
	}),
	buttons,
};

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
