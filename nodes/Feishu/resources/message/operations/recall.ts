import { endpoint, im } from '../../../../shared/endpoints';
import type { Field } from '../../../../shared/fields';
import { confirm } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { messageId } from '../messageId';

/** How the ids of messages to many begin (documentation: "Recall messages in batches"). */
const TO_MANY = /^bm-\S+$/;

const recalledId: Field<string> = {
	...messageId,
	read: (given) =>
		typeof given === 'string' && TO_MANY.test(given.trim()) ? given.trim() : messageId.read(given),
};

export const recall = operation({
	value: 'recall',
	name: 'Recall Message',
	action: 'Recall message',
	description: 'Take back a message, also one that was sent to many, which cannot be undone',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/delete',
	identities: ['tenant', 'user'],
	endpoint: endpoint(im.messageDelete, { goneCodes: [230110] }),
	parameters: { messageId: recalledId, confirm: confirm('recall the message') },
	serialBy: (values) => `message ${values.messageId}`,
	request: (values) => ({ path: { message_id: values.messageId } }),
	data: (_answer, values) => ({ message_id: values.messageId, recalled: true }),
	alternative: {
		endpoint: im.batchMessageDelete,
		takes: (values) => TO_MANY.test(values.messageId),
		request: (values, { identity }) => {
			if (identity === 'user') {
				throw new Refusal(
					'Message ID is that of a message to many, which only the app that sent it can recall',
					'Select a Feishu (Lark) API credential.',
				);
			}
			return { path: { batch_message_id: values.messageId } };
		},
		data: (_answer, values) => ({ message_id: values.messageId, recalled: true }),
	},
	summary: (_data, values) =>
		TO_MANY.test(values.messageId)
			? `Recalled message ${values.messageId}, which Feishu takes back from one receiver after the other`
			: `Recalled message ${values.messageId}`,
	sample: { message_id: 'om_dc13264520392913993dd051dba21dcf', recalled: true },
});
