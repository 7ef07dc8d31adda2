import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../shared/endpoints';
import { cardkit, endpoint } from '../../../shared/endpoints';
import { perTries } from '../../../shared/kits';
import type { Look } from '../../../shared/markdown';
import { contentOf } from '../../../shared/markdown';
import { memberText } from '../../../shared/values';
import { firstSequence } from './cardSequence';

/** A card that is made again is never sent, so that nobody sees it. */
export const createCard = endpoint(cardkit.cardCreate, { repeat: 'same' });
/** After a repetition: Feishu has carried out the change, or a later one. */
const CARRIED_OUT = { repeat: 'key', goneCodes: [200770, 300317] } as const;
export const pushText = endpoint(cardkit.cardElementContent, CARRIED_OUT);
export const changeSettings = endpoint(cardkit.cardSettings, CARRIED_OUT);

/** Changes of one card (documentation: "Streaming updates of cards"). */
const CARD_RATE = { perSecond: 10 };

/** The element that has the text. */
const TEXT = 'text';
/** Milliseconds between two pieces of text on the screen, which is Feishu's usual pace. */
const FREQUENCY = 70;
/** Milliseconds for which a text is typed, however long it is. */
const TYPING = 4_000;
/** Characters that are on the screen at once: what is typed has to go on from what there is. */
const FIRST = 8;

/** How a text is typed: so many characters at a time, and milliseconds until all is there. */
export interface Typing {
	readonly step: number;
	readonly lasts: number;
}

function typingOf(text: string): Typing {
	const { length } = [...text];
	const step = Math.max(1, Math.ceil((length * FREQUENCY) / TYPING));
	return { step, lasts: Math.ceil(length / step) * FREQUENCY };
}

/** The beginning of a text, in whole characters. */
function beginningOf(text: string): string {
	return [...text].slice(0, FIRST).join('').trimEnd() || text;
}

function streamingOf({ step }: Typing): IDataObject {
	return {
		streaming_mode: true,
		streaming_config: {
			print_frequency_ms: { default: FREQUENCY },
			print_step: { default: step },
			print_strategy: 'fast',
		},
	};
}

/**
 * Makes a card for a text, of which the rest is typed when it is whole. Another try of the call has
 * the same card.
 *
 * @returns its id; empty when Feishu named none
 */
export async function makeCard(
	api: FeishuApi,
	look: Look,
	{ text, isFinished }: { readonly text: string; readonly isFinished: boolean },
): Promise<string> {
	const shown = isFinished ? beginningOf(text) : text;
	const { body, config, ...card } = contentOf([], look, { index: 0, count: 1 }, () => undefined);
	const { elements } = { elements: [], ...Object(body) };
	const whole = {
		...card,
		config: { ...Object(config), ...streamingOf(typingOf(text)) },
		body: { elements: [{ tag: 'markdown', element_id: TEXT, content: shown }, ...elements] },
	};
	return await cardMade(api, JSON.stringify(whole));
}

const cardMade = perTries(async (api, data: string): Promise<string> => {
	return memberText(await api.call(createCard, { body: { type: 'card_json', data } }), 'card_id');
});

/** What is done to a card, one after the other. */
export interface Change {
	/** Its keys tell the changes of a call apart. */
	readonly purpose: string;
	readonly text?: string;
	readonly config?: IDataObject;
	/** Milliseconds to wait before it. */
	readonly after?: number;
}

/** Where a text is put, and whether more of it comes. */
export interface Putting {
	/** The card is made for it, and shows the beginning of a whole text, or all of one that is to go on. */
	readonly isNew: boolean;
	/** The text begins with what the card shows. */
	readonly continues: boolean;
	readonly isFinished: boolean;
}

/** What takes a text into a card. */
export function changesFor(text: string, { isNew, continues, isFinished }: Putting): Change[] {
	if (isNew && !isFinished) return [];
	const typing = typingOf(text);
	const first = beginningOf(text);
	const isMore = first !== text;
	return [
		// It may have been finished, or left alone for too long.
		...(isNew ? [] : [{ purpose: 'open', config: streamingOf(typing) }]),
		...(isNew || continues || !isMore ? [] : [{ purpose: 'first', text: first }]),
		...(isNew && !isMore ? [] : [{ purpose: 'text', text }]),
		...(isFinished
			? [{ purpose: 'finish', config: { streaming_mode: false }, after: typing.lasts }]
			: []),
	];
}

/** Carries out changes of a card. @returns the failure of the first one that failed */
export async function changeCard(
	api: FeishuApi,
	cardId: string,
	changes: readonly Change[],
): Promise<Failure | undefined> {
	const first = await firstSequence(api, cardId);
	const alsoPaced = { by: cardId, rate: CARD_RATE };
	for (const [index, { purpose, text, config, after = 0 }] of changes.entries()) {
		await api.pause(after);
		const marks = { sequence: first + index, uuid: api.key(`${cardId} ${purpose}`) };
		const path = { card_id: cardId, element_id: TEXT };
		const result =
			text === undefined
				? await api.attempt(changeSettings, {
						path,
						body: { settings: JSON.stringify({ config }), ...marks },
						alsoPaced,
					})
				: await api.attempt(pushText, { path, body: { content: text, ...marks }, alsoPaced });
		if ('failure' in result) return result.failure;
	}
	return undefined;
}
