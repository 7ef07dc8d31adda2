import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { endpoint, im } from '../../../../shared/endpoints';
import { sendParts } from '../../../../shared/kits';
import { chunks, isBlank } from '../../../../shared/values';
import type { GivenContent } from '../givenContent';
import { contentOf } from '../givenContent';
import type { Receivers } from './receivers';
import type { Sent } from './sent';
import { missed, NOT_PROVEN } from './sent';

/** Users, and besides them departments, of one call (documentation: "Send messages in batches"). */
const IDS_PER_CALL = 200;

/** One message to many. Besides a right to send it needs one of those for many, which the page names last. */
export const sendBatch = endpoint(im.batchSendPost, {
	scopes: ['im:message:send_multi_users', 'im:message:send_multi_depts'],
});

/** The receivers of one call of a message to many. */
interface Batch {
	readonly users: readonly string[];
	readonly departments: readonly string[];
}

function batchesOf({ users, departments, inBatches }: Receivers): Batch[] {
	const userParts = inBatches ? chunks(users, IDS_PER_CALL) : [];
	const departmentParts = chunks(departments, IDS_PER_CALL);
	const count = Math.max(userParts.length, departmentParts.length);
	return Array.from({ length: count }, (_, index) => ({
		users: userParts[index] ?? [],
		departments: departmentParts[index] ?? [],
	}));
}

/** Sends to departments, and to users where they are reached in batches. */
export async function sendInBatches(
	api: FeishuApi,
	receivers: Receivers,
	content: GivenContent,
): Promise<Omit<Sent, 'sent'>> {
	const { userIdType } = receivers;
	const parts = await sendParts(batchesOf(receivers), {
		onFailure: 'goOn',
		send: async ({ users, departments }) =>
			await api.attempt(sendBatch, {
				body: {
					msg_type: content.msgType,
					...batchContent(content),
					department_ids: unlessEmpty(departments),
					[`${userIdType}s`]: unlessEmpty(users),
				},
			}),
	});
	const answers = parts.done.map(({ answer }) => answer);
	// The answers of a dry run are samples.
	const invalid = api.dryRun ? [] : answers.flatMap(invalidIds);
	const unproven = parts.done
		.filter(({ answer }) => isBlank(answer.message_id))
		.flatMap(({ part }) => idsOf(part))
		.filter((id) => !invalid.includes(id));
	return {
		batches: answers.map(({ message_id: id }) => id ?? '').filter((id) => !isBlank(id)),
		failed: [
			...[...parts.failures].flatMap(([part, failure]) =>
				idsOf(part).map((id) => missed(id, failure)),
			),
			...unproven.map((id) => missed(id, NOT_PROVEN)),
		],
		invalid,
		failure: parts.failure ?? (unproven.length === 0 ? undefined : NOT_PROVEN),
	};
}

function idsOf({ users, departments }: Batch): string[] {
	return [...users, ...departments];
}

function unlessEmpty(ids: readonly string[]): readonly string[] | undefined {
	return ids.length === 0 ? undefined : ids;
}

/** A message to many takes its content as an object, a card by a name of its own, and two contents in a form of their own. */
function batchContent(given: GivenContent): IDataObject {
	const content = contentOf(given);
	switch (given.msgType) {
		case 'interactive':
			return { card: content };
		case 'post':
			return { content: { post: content } };
		case 'share_chat':
			return { content: { share_chat_id: content.chat_id } };
		default:
			return { content };
	}
}

function invalidIds(answer: IDataObject): string[] {
	const { invalid_department_ids, invalid_open_ids, invalid_user_ids, invalid_union_ids } = answer;
	const lists = [invalid_open_ids, invalid_user_ids, invalid_union_ids, invalid_department_ids];
	return lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
}
