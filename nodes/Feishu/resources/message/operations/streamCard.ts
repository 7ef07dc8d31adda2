import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../../../shared/endpoints';
import type { Field } from '../../../../shared/fields';
import { flag, lookFields, text } from '../../../../shared/fields';
import { cardMarkdown, parseMarkdown, picturesIn } from '../../../../shared/markdown';
import type { Outcome } from '../../../../shared/operation';
import { chain, partly, unproven } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import {
	keysOf,
	markdown,
	missingRemark,
	sendNew,
	sendReply,
	uploadImages,
	uploadPicture,
	uploadPictures,
} from '../markdown';
import { receiver } from '../receiver';
import { replyToMessageId } from '../replyTo';
import { changeCard, changesFor, changeSettings, createCard, pushText } from '../streamedCard';
import { checkTarget, checkText, sendNewCard } from '../streamedText';

/** Nobody has to get a card that was sent before. */
const newReceiver: Field<string> = {
	...receiver.receiveId,
	property: {
		...receiver.receiveId.property,
		description: 'Who gets the new card, as Receiver ID Type says',
	},
	showWhen: { cardId: [''] },
};

const parameters = {
	cardId: text({
		label: 'Card ID',
		description: 'The card_id of an earlier Stream Text into Card, to put the text into its card',
		hint: 'Leave empty to send a new card.',
		placeholder: 'e.g. 7355372766134157313',
		maxLength: 20,
		default: '',
	}),
	receiveIdType: receiver.receiveIdType,
	receiveId: newReceiver,
	markdown,
	finished: flag({
		label: 'Finished',
		description:
			'Whether this is the whole text. Else the card stays open for more, such as for the answer after "Thinking…".',
		default: true,
	}),
};

const options = {
	continueText: flag({
		label: 'Continue Text',
		description: 'Whether Markdown begins with what the card shows, so that only the rest is typed',
		default: false,
	}),
	...lookFields,
	replyToMessageId,
	uploadImages,
};

export const streamCard = chain({
	value: 'streamCard',
	name: 'Stream Text into Card',
	action: 'Stream text into card',
	description:
		'Type a text into a card, such as the answer of an AI: into a new one, or one that was sent before',
	documentation: 'https://open.feishu.cn/document/cardkit-v1/streaming-updates-openapi-overview',
	notice: 'Grant the app the scope cardkit:card:write first',
	endpoints: [createCard, sendNew, sendReply, pushText, changeSettings, uploadPicture],
	identities: ['tenant'],
	parameters,
	options,
	check: (values) => {
		checkTarget(values);
		checkText(values);
	},
	serialBy: ({ cardId, receiveId, replyToMessageId: answered }) => {
		if (cardId !== '') return `card ${cardId}`;
		return answered === undefined ? `to ${receiveId}` : `answers to ${answered}`;
	},
	run: async (values, api) => {
		const blocks = parseMarkdown(values.markdown.text);
		const sources = values.uploadImages ? picturesIn(blocks).map(({ source }) => source) : [];
		const uploaded = await uploadPictures(api, sources, values.markdown.files);
		const written = cardMarkdown(blocks, keysOf(uploaded));
		const { cardId, finished } = values;
		const isNew = cardId === '';
		const sent = isNew ? await sendNewCard(values, api, written) : { card_id: cardId };
		const missing = (isNew ? ['card_id', 'message_id'] : []).find(
			(member) => memberText(sent, member) === '',
		);
		if (missing !== undefined && !api.dryRun) return unproven(sent, missing);
		const changes = changesFor(written, {
			isNew,
			continues: values.continueText,
			isFinished: finished,
		});
		const failure = await changeCard(api, memberText(sent, 'card_id'), changes);
		if (failure !== undefined) return stuck({ ...sent, finished: false }, failure);
		return { data: { ...sent, finished }, remark: missingRemark(uploaded) };
	},
	summary: (data, { cardId, finished, receiveId, replyToMessageId: answered }) => {
		const where = answered === undefined ? `to ${receiveId}` : `below ${answered}`;
		const what =
			cardId === ''
				? `Sent the text ${where} in card ${memberText(data, 'card_id')}, message ${memberText(data, 'message_id')}`
				: `Put the text into card ${cardId}`;
		return finished ? what : `${what}, which stays open for more`;
	},
	sample: {
		card_id: '7355372766134157313',
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		chat_id: 'oc_5ad11d72b830411d72b836c20',
		finished: true,
	},
});

/** The card is there, with a part of the text. */
function stuck(data: IDataObject, failure: Failure): Outcome {
	return partly(
		data,
		failure,
		'putting the text into the card',
		'Repeat the call with the card_id in Data as Card ID: the card is there, and may lack the text.',
	);
}
