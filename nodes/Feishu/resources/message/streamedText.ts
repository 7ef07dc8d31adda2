import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import type { Look } from '../../../shared/markdown';
import { cardElements, messagesOf, parseMarkdown } from '../../../shared/markdown';
import { Refusal } from '../../../shared/values';
import type { GivenMarkdown } from './markdown';
import { sendNew, sendReply } from './markdown';
import { RECEIVER_RATE } from './pace';
import { checkReceiver } from './receiver';
import { makeCard } from './streamedCard';

/** What the fields of a streamed text gave. */
export interface GivenStream extends Pick<Look, 'title' | 'headerColor' | 'buttons'> {
	/** Empty for a new card. */
	readonly cardId: string;
	readonly receiveIdType: string;
	readonly receiveId: string;
	readonly markdown: GivenMarkdown;
	readonly finished: boolean;
	readonly continueText: boolean;
	readonly replyToMessageId: string | undefined;
}

function lookOf({ title, headerColor, buttons }: GivenStream): Look {
	return { messageFormat: 'card', title, headerColor, buttons, mentions: [] };
}

/** Makes the card, which nobody sees, and sends it. @throws CallFailed */
export async function sendNewCard(
	values: GivenStream,
	api: FeishuApi,
	text: string,
): Promise<IDataObject> {
	const { receiveId, receiveIdType, replyToMessageId: answered } = values;
	const card = { text, isFinished: values.finished };
	const id = await makeCard(api, lookOf(values), card);
	if (id === '') return {};
	const body = {
		msg_type: 'interactive',
		content: JSON.stringify({ type: 'card', data: { card_id: id } }),
		uuid: api.key(`card ${id}`),
	};
	const alsoPaced = { by: answered ?? receiveId, rate: RECEIVER_RATE };
	const message =
		answered === undefined
			? await api.call(sendNew, {
					query: { receive_id_type: receiveIdType },
					body: { receive_id: receiveId, ...body },
					alsoPaced,
				})
			: await api.call(sendReply, { path: { message_id: answered }, body, alsoPaced });
	return { card_id: id, message_id: message.message_id, chat_id: message.chat_id };
}

/** @throws Refusal */
export function checkTarget(values: GivenStream): void {
	const { cardId } = values;
	if (cardId === '') {
		checkReceiver(values);
		if (!values.continueText) return;
		throw new Refusal(
			'Continue Text is on, but there is no Card ID',
			'Fill in Card ID, or switch Continue Text off: a new card shows nothing yet.',
		);
	}
	const [given] = [
		...(values.title === undefined ? [] : ['Title']),
		...(values.headerColor === 'default' ? [] : ['Header Color']),
		...(values.buttons.length === 0 ? [] : ['Buttons']),
		...(values.replyToMessageId === undefined ? [] : ['Reply to Message ID']),
	];
	if (given === undefined) return;
	throw new Refusal(
		`${given} is filled in, but Card ID names a card that was sent before`,
		`Clear ${given}, or clear Card ID to send a new card.`,
	);
}

/** @throws Refusal for a text of which nothing is to be seen, or that is too long for a card */
export function checkText(values: GivenStream): void {
	const blocks = parseMarkdown(values.markdown.text);
	if (cardElements(blocks, () => undefined).length === 0) {
		throw new Refusal('Markdown says nothing', 'Fill in Markdown.');
	}
	if (messagesOf(blocks, lookOf(values)).length === 1) return;
	throw new Refusal(
		'Markdown is too long for one card',
		'Shorten Markdown, or send it with Send Markdown Message, which makes several messages of it.',
	);
}
