import type { IDataObject } from 'n8n-workflow';
import type { Attempt, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, endpoint, im } from '../../../../shared/endpoints';
import { sendParts } from '../../../../shared/kits';
import type { Block, KeyOf, Look } from '../../../../shared/markdown';
import { cardMarkdown, contentOf } from '../../../../shared/markdown';
import type { Outcome } from '../../../../shared/operation';
import { partly, unproven } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { RECEIVER_RATE } from '../pace';

const labels = { 'Structured Content': 'Markdown', 'Message Type': 'Message Format' };
export const sendNew = endpoint(im.messageCreate, { repeat: 'key', labels });
export const sendReply = endpoint(im.messageReply, { repeat: 'key', labels });

/** Where messages go: to a receiver, or below a message. */
export type Target =
	| { readonly receiveId: string; readonly receiveIdType: string }
	| { readonly replyTo: string };

/** What is sent, and under which key. */
export interface Delivery {
	readonly target: Target;
	readonly look: Look;
	readonly keyOf: KeyOf;
	/** Given by the user; the parts of a split add their number. */
	readonly uuid: string | undefined;
}

/**
 * Sends the messages of a text one after the other, so that they are read in order; one that fails
 * keeps those behind it back.
 * @throws CallFailed when nothing was sent
 */
export async function deliver(
	api: FeishuApi,
	messages: ReadonlyArray<readonly Block[]>,
	delivery: Delivery,
): Promise<Outcome> {
	const { look, keyOf } = delivery;
	const sent = await sendParts(messages, {
		onFailure: 'stop',
		send: async (blocks, index) => {
			const content = contentOf(blocks, look, { index, count: messages.length }, keyOf);
			return await sendOne(api, delivery, { content, index, count: messages.length });
		},
	});
	const answers = sent.done.map(({ answer }) => answer);
	const [first] = answers;
	const { failure } = sent;
	if (failure !== undefined && first === undefined) throw new CallFailed(failure);
	const parts = messages.length > 1 ? { parts: answers } : {};
	const data: IDataObject = { ...first, ...parts };
	if (failure !== undefined) {
		const rest = sent.notDone.map((blocks) => cardMarkdown(blocks, keyOf)).join('\n\n');
		return partly(
			{ ...data, rest },
			failure,
			`sending part ${answers.length + 1} of ${messages.length}`,
			'Send the Markdown in rest of Data: what comes before it was sent.',
		);
	}
	const isProven = answers.every((answer) => memberText(answer, 'message_id') !== '');
	return isProven || api.dryRun ? { data } : unproven(data, 'message_id');
}

interface Part {
	readonly content: IDataObject;
	readonly index: number;
	readonly count: number;
}

async function sendOne(
	api: FeishuApi,
	{ target, look, uuid }: Delivery,
	{ content, index }: Part,
): Promise<Attempt<IDataObject>> {
	const body = {
		msg_type: look.messageFormat === 'card' ? 'interactive' : 'post',
		content: JSON.stringify(content),
		uuid: uuid === undefined ? api.key(`part ${index}`) : partKey(uuid, index),
	};
	if ('replyTo' in target) {
		return await api.attempt(sendReply, {
			path: { message_id: target.replyTo },
			body,
			alsoPaced: { by: target.replyTo, rate: RECEIVER_RATE },
		});
	}
	return await api.attempt(sendNew, {
		query: { receive_id_type: target.receiveIdType },
		body: { receive_id: target.receiveId, ...body },
		alsoPaced: { by: target.receiveId, rate: RECEIVER_RATE },
	});
}

/** The key of one part of a text that the user gave a key for. */
export function partKey(uuid: string, index: number): string {
	return index === 0 ? uuid : `${uuid}-${index + 1}`;
}
