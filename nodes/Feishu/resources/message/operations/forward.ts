import { endpoint, im } from '../../../../shared/endpoints';
import { checkIdType, choice } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { messageId } from '../messageId';
import { RECEIVER_RATE } from '../pace';
import { RECEIVER_TYPES, receiveId } from '../receiver';
import { uuid } from '../uuid';

const TYPES = { ...RECEIVER_TYPES, thread_id: ['Thread ID', 'Starts with omt_'] } as const;

export const forward = operation({
	value: 'forward',
	name: 'Forward Message',
	action: 'Forward message',
	description: 'Send an existing message on to a user, a chat or a thread',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/forward',
	endpoint: endpoint(im.messageForward, { repeat: 'key' }),
	parameters: {
		messageId,
		receiveIdType: choice({
			label: 'Receiver ID Type',
			description: 'What kind of ID the receiver has',
			options: TYPES,
			default: 'chat_id',
		}),
		receiveId,
	},
	options: { uuid },
	check: ({ receiveId: id, receiveIdType: type }) =>
		checkIdType({ id, label: 'Receiver' }, { type, label: 'Receiver ID Type', offers: TYPES }),
	// One after the other to one receiver, so that messages are read in the order of the items.
	serialBy: (values) => `to ${values.receiveId}`,
	request: (values, { key }) => ({
		path: { message_id: values.messageId },
		query: { receive_id_type: values.receiveIdType, uuid: values.uuid ?? key() },
		body: { receive_id: values.receiveId },
		alsoPaced: { by: values.receiveId, rate: RECEIVER_RATE },
	}),
	proof: 'message_id',
	summary: ({ message_id: id }, { messageId: forwarded, receiveId: receiver }) =>
		`Forwarded message ${forwarded} to ${receiver} as message ${String(id)}`,
});
