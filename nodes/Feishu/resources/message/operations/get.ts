import type { IDataObject } from 'n8n-workflow';

import { answeredFailure, CallFailed, im } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { amount, objectsIn } from '../../../../shared/values';
import { messageId } from '../messageId';
import { readable, readableSample } from '../readable';
import { cardForm, shownFields } from '../shown';
import { typeLabel } from '../types';

export const get = operation({
	value: 'get',
	name: 'Get Message',
	action: 'Get message',
	description: 'Read one message; of merged, forwarded messages also those that are in it',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/get',
	endpoint: im.messageGet,
	list: 'items',
	parameters: { messageId },
	options: { ...shownFields, userIdType },
	request: (values) => ({
		path: { message_id: values.messageId },
		query: {
			user_id_type: values.userIdType,
			card_msg_content_type: cardForm(values.cardContent),
		},
	}),
	data: (answer, { messageId: id, simplify }) => {
		const items = simplify ? objectsIn(answer.items).map(readable) : objectsIn(answer.items);
		const [message] = items;
		if (message === undefined) throw notFound(id);
		// A merged message comes with those in it, itself in front of them.
		return items.length === 1 ? message : { ...message, items };
	},
	summary: (data, { messageId: id }) => {
		const { items } = data;
		const gone = data.deleted === true ? ', which was recalled or deleted' : '';
		const within = Array.isArray(items)
			? ` with the ${amount(items.length - 1, ['message', 'messages'])} in it`
			: '';
		return `Read ${typeLabel(typeOf(data)).toLowerCase()} message ${id}${gone}${within}`;
	},
	sample: readableSample,
});

function typeOf({ type, msg_type: raw }: IDataObject): string {
	return String(type ?? raw ?? '');
}

/** Feishu answers with an empty list for a message it does not find. */
function notFound(id: string): CallFailed {
	return new CallFailed(
		answeredFailure(
			`Feishu found no message ${id}`,
			'Check Message ID, and that the app or user of the credential is in the chat of the message.',
		),
	);
}
