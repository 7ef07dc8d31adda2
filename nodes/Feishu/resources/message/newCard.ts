import type { IDataObject } from 'n8n-workflow';

import { jsonObject, lookFields, text } from '../../../shared/fields';
import type { Look } from '../../../shared/markdown';
import { cardElements, contentOf, messagesOf, parseMarkdown } from '../../../shared/markdown';
import { figure, isObject, Refusal } from '../../../shared/values';
import { contentOptions } from './contentOptions';

/** Bytes of a card (documentation: "Delayed update of message cards"). */
const CARD_BYTES = 30 * 1024;

/** What a card may have at its top (documentation: "Card JSON structure"). */
const MEMBERS = ['schema', 'header', 'elements', 'i18n_elements', 'body', 'card_link'];

/** The ways to give the card that stands in place of one whose button was pressed. */
export const newCardFields = {
	markdown: text({
		label: 'Markdown',
		description:
			'The new card as Markdown; pictures are image keys. Title, color and buttons are options.',
		placeholder: 'e.g. **Approved** by @{ou_6yf8af6bgb9100449565764t3382b168}',
		rows: 4,
	}),
	card: jsonObject({
		label: 'Card',
		description: 'The new card as Feishu documents it, as JSON, in place of Markdown',
		placeholder:
			'e.g. {"schema": "2.0", "body": {"elements": [{"tag": "markdown", "content": "**Done**"}]}}',
	}),
};

/** What the new card can have besides. */
export const newCardOptions = {
	...lookFields,
	templateId: contentOptions.templateId,
	templateVariables: contentOptions.templateVariables,
};

/** What the fields of a new card gave. */
export interface GivenCard extends Pick<Look, 'title' | 'headerColor' | 'buttons'> {
	readonly markdown: string | undefined;
	readonly card: IDataObject | undefined;
	readonly templateId: string | undefined;
	readonly templateVariables: IDataObject | undefined;
}

/** A card in the form of answers to callbacks (documentation: "Card callback"). */
export type NewCard = { readonly type: 'raw' | 'template'; readonly data: IDataObject };

/** The card that was given; undefined for none. */
export function newCardOf(given: GivenCard): NewCard | undefined {
	const { markdown, card, templateId, templateVariables } = given;
	if (templateId !== undefined) {
		const variables =
			templateVariables === undefined ? {} : { template_variable: templateVariables };
		return { type: 'template', data: { template_id: templateId, ...variables } };
	}
	if (markdown !== undefined) return { type: 'raw', data: written(given, markdown) };
	if (card === undefined) return undefined;
	const { type, data } = card;
	if ((type === 'raw' || type === 'template') && isObject(data)) return { type, data };
	return { type: 'raw', data: card };
}

function written(given: GivenCard, markdown: string): IDataObject {
	const { title, headerColor, buttons } = given;
	const look: Look = { messageFormat: 'card', title, headerColor, buttons, mentions: [] };
	return contentOf(parseMarkdown(markdown), look, { index: 0, count: 1 }, keyOf);
}

const keyOf = (source: string): string | undefined =>
	/^img_\w[\w-]*$/.test(source) ? source : undefined;

/**
 * Refuses a card that is given in more than one way, is none, or is too large.
 * @throws Refusal
 */
export function checkNewCard(given: GivenCard): void {
	const ways: ReadonlyArray<readonly [label: string, value: unknown]> = [
		['Markdown', given.markdown],
		['Card', given.card],
		['Template ID', given.templateId],
	];
	const [first, second] = ways.filter(([, value]) => value !== undefined).map(([label]) => label);
	if (second !== undefined) {
		throw new Refusal(
			`${first} and ${second} are both given, but there is one new card`,
			`Clear ${first} or ${second}.`,
		);
	}
	if (given.templateVariables !== undefined && given.templateId === undefined) {
		throw new Refusal(
			'Template Variables is filled in, but Template ID is empty',
			'Fill in Template ID, or clear Template Variables.',
		);
	}
	checkText(given);
	const card = newCardOf(given);
	if (card?.type === 'raw' && !MEMBERS.some((member) => Object.hasOwn(card.data, member))) {
		throw new Refusal(
			'Card has none of the members of a card',
			'Set Card to the JSON of a card, such as {"schema": "2.0", "body": {"elements": […]}}, without anything around it.',
		);
	}
	const bytes = card === undefined ? 0 : Buffer.byteLength(JSON.stringify(card.data));
	if (bytes <= CARD_BYTES) return;
	throw new Refusal(
		`${first} makes a card of ${figure(bytes)} bytes, but cards may have ${figure(CARD_BYTES)}`,
		`Shorten ${first}.`,
	);
}

function checkText(given: GivenCard): void {
	const { markdown, title, headerColor, buttons } = given;
	if (markdown === undefined) {
		const [look] = [
			...(title === undefined ? [] : ['Title']),
			...(headerColor === 'default' ? [] : ['Header Color']),
			...(buttons.length === 0 ? [] : ['Buttons']),
		];
		if (look === undefined) return;
		throw new Refusal(
			`${look} is filled in, but Markdown is empty`,
			`Fill in Markdown, or clear ${look}.`,
		);
	}
	const blocks = parseMarkdown(markdown);
	const says = cardElements(blocks, keyOf).length > 0;
	const look: Look = { messageFormat: 'card', title, headerColor, buttons, mentions: [] };
	if (says && messagesOf(blocks, look).length === 1) return;
	throw new Refusal(
		says ? 'Markdown is too long for one card' : 'Markdown says nothing',
		says ? 'Shorten Markdown.' : 'Fill in Markdown.',
	);
}
