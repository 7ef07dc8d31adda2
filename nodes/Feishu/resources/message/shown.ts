import { choice, flag } from '../../../shared/fields';

/** How messages that were read are shown. */
export const shownFields = {
	simplify: flag({
		label: 'Simplify',
		description: 'Whether to return a simplified version of the response instead of the raw data',
		default: true,
	}),
	cardContent: choice({
		label: 'Card Content',
		options: {
			default: ['As Shown', 'Texts and pictures of cards, without their structure'],
			user_card_content: ['As Sent', 'The JSON the card was sent with'],
			raw_card_content: ['Complete', "Feishu's own JSON of the card"],
		},
		default: 'default',
	}),
};

/** The form of cards in the words of the request: Feishu's default is to say nothing. */
export function cardForm(cardContent: string): string | undefined {
	return cardContent === 'default' ? undefined : cardContent;
}
