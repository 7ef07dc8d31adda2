import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, endpoint, im, refused } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { memberText, quoted, Refusal } from '../../../../shared/values';
import { RECEIVER_RATE } from '../pace';
import { planned } from './plan';
import type { Uploaded } from './upload';
import { described, messageUploads, uploadPlanned } from './upload';
import type { Planned, Wish } from './wish';

const labels = { 'Structured Content': 'the file', 'Message Type': 'Send As' };
const sendMessage = endpoint(im.messageCreate, { repeat: 'key', labels });
const answerMessage = endpoint(im.messageReply, { repeat: 'key', labels });

/** What `sendOne` calls, for the record of an operation. */
export const fileSending = [...messageUploads, sendMessage, answerMessage];

/** Where a file goes, and how. */
export interface Posting {
	readonly receiveIdType: string;
	readonly receiveId: string;
	/** The message it answers, in place of a message of its own. */
	readonly replyTo?: string;
	/** Idempotency key of the message. */
	readonly uuid: string;
	readonly wish: Wish;
	/** The picture of a video, and how the form speaks of it. */
	readonly cover?: { readonly file: InputFile; readonly wish: Wish };
}

/** What became of one file. */
export interface Posted {
	/** What `Data` tells of it: empty before it was uploaded, without `message_id` before it was sent. */
	readonly data: IDataObject;
	readonly remark: string;
	readonly failure?: Failure;
}

/** Uploads one file and sends it. Never throws for a refused value or a failed call. */
export async function sendOne(api: FeishuApi, file: InputFile, to: Posting): Promise<Posted> {
	const plan = await planOf(file, to.wish);
	if ('failure' in plan) return { data: {}, remark: '', failure: plan.failure };
	const isVideo = plan.answer.upload.kind === 'file' && plan.answer.upload.fileType === 'mp4';
	const cover = isVideo && to.cover !== undefined ? await coverOf(api, to.cover) : undefined;
	if (cover !== undefined && 'failure' in cover) {
		return { data: {}, remark: '', failure: cover.failure };
	}
	const uploaded = await uploadPlanned(api, plan.answer);
	if ('failure' in uploaded) return { data: {}, remark: '', failure: uploaded.failure };
	const isCoverless = to.cover !== undefined && !isVideo;
	const remark = [
		plan.answer.remark,
		isCoverless ? `${quoted(plan.answer.content.name)} has no cover: only videos have one.` : '',
	];
	const told = {
		data: { ...described(plan.answer, uploaded.answer), ...coverKey(cover?.answer) },
		remark: remark.filter((text) => text !== '').join(' '),
	};
	const sent = await post(api, uploaded.answer, cover?.answer, to);
	if ('failure' in sent) return { ...told, failure: sent.failure };
	return { ...told, data: { ...sent.answer, ...told.data } };
}

/** A file that was read, or why it cannot be sent. */
async function planOf(file: InputFile, wish: Wish): Promise<Attempt<Planned>> {
	try {
		return { answer: await planned(file, wish) };
	} catch (error) {
		if (error instanceof Refusal) return { failure: refused(error.message, error.hint) };
		return await Promise.reject(error);
	}
}

async function coverOf(
	api: FeishuApi,
	{ file, wish }: NonNullable<Posting['cover']>,
): Promise<Attempt<Uploaded>> {
	const plan = await planOf(file, wish);
	return 'failure' in plan ? plan : await uploadPlanned(api, plan.answer);
}

function coverKey(cover: Uploaded | undefined): IDataObject {
	return cover === undefined ? {} : { cover_image_key: Object.values(cover.key)[0] };
}

async function post(
	api: FeishuApi,
	{ key, msgType }: Uploaded,
	cover: Uploaded | undefined,
	{ receiveIdType, receiveId, replyTo, uuid }: Posting,
): Promise<Attempt<IDataObject>> {
	const content = JSON.stringify({ ...key, ...cover?.key });
	const message = { msg_type: msgType, content, uuid };
	const alsoPaced = { by: replyTo ?? receiveId, rate: RECEIVER_RATE };
	const result =
		replyTo === undefined
			? await api.attempt(sendMessage, {
					query: { receive_id_type: receiveIdType },
					body: { receive_id: receiveId, ...message },
					alsoPaced,
				})
			: await api.attempt(answerMessage, {
					path: { message_id: replyTo },
					body: message,
					alsoPaced,
				});
	if ('failure' in result) return result;
	const [id, chat] = ['message_id', 'chat_id'].map((name) => memberText(result.answer, name));
	return id === '' ? { failure: UNPROVEN } : { answer: { message_id: id, chat_id: chat } };
}

const UNPROVEN: Failure = answeredFailure(
	'Feishu answered without message_id, so it is not certain that the message was sent',
	'Check in the chat whether the message is there before repeating the call.',
);
