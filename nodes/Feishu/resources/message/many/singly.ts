import type { CallValues, FeishuApi } from '../../../../shared/endpoints';
import { endpoint, im } from '../../../../shared/endpoints';
import type { UserIdType } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { isBlank } from '../../../../shared/values';
import type { GivenContent } from '../givenContent';
import { contentJson } from '../givenContent';
import { RECEIVER_RATE } from '../pace';
import type { Receivers } from './receivers';
import type { Sent } from './sent';
import { missed, NOT_PROVEN } from './sent';

/** Messages of single calls under way at once; the pace holds all the same. */
const TOGETHER = 10;

/** One message to one receiver. */
export const sendOne = endpoint(im.messageCreate, {
	repeat: 'key',
	labels: { 'Receiver ID Type': 'User ID Type', Receiver: 'the ID of the receiver' },
});

/** Sends to chats, and to users where each gets a message of their own. */
export async function sendSingly(
	api: FeishuApi,
	{ users, userIdType, chats, inBatches }: Receivers,
	content: GivenContent,
): Promise<Pick<Sent, 'sent' | 'failed' | 'failure'>> {
	const receivers = [
		...(inBatches ? [] : users.map((id) => ({ id, type: userIdType }))),
		...chats.map((id) => ({ id, type: 'chat_id' as const })),
	];
	const parts = await sendParts(receivers, {
		onFailure: 'goOn',
		together: TOGETHER,
		send: async ({ id, type }) => await api.attempt(sendOne, messageTo(api, id, type, content)),
	});
	const sent = parts.done.map(({ part, answer }) => ({
		id: part.id,
		message_id: answer.message_id ?? '',
	}));
	const unproven = sent.filter(({ message_id: id }) => isBlank(id));
	return {
		sent: sent.filter(({ message_id: id }) => !isBlank(id)),
		failed: [
			...[...parts.failures].map(([{ id }, failure]) => missed(id, failure)),
			...unproven.map(({ id }) => missed(id, NOT_PROVEN)),
		],
		failure: parts.failure ?? (unproven.length === 0 ? undefined : NOT_PROVEN),
	};
}

type Message = CallValues<NonNullable<(typeof sendOne)['takes']>>;

function messageTo(
	api: FeishuApi,
	id: string,
	type: UserIdType | 'chat_id',
	content: GivenContent,
): Message {
	return {
		query: { receive_id_type: type },
		body: {
			receive_id: id,
			msg_type: content.msgType,
			content: contentJson(content),
			uuid: api.key(`to ${id}`),
		},
		alsoPaced: { by: id, rate: RECEIVER_RATE },
	};
}
