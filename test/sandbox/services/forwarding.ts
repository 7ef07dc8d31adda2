import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { isInChatOf } from './chatRooms';
import { deliver } from './delivery';
import type { Message } from './messageBook';
import { chatOfThread, messageWith } from './messageBook';
import { chatOf } from './messages';

/** Types that cannot be forwarded (documentation: im-v1/message/forward). */
const KEPT = ['audio', 'system', 'vote', 'hongbao'];

export const forwarding: Service = {
	'im.v1.message.forward': (call) => {
		const { msg_type, body } = forwarded(call);
		const copied = {
			...call,
			body: { msg_type, content: body.content, uuid: call.query.uuid },
		};
		return deliver(copied, () => placeOf(call));
	},
};

function forwarded(call: ServiceCall): Message {
	const message = messageWith(call.world, call.path.message_id) ?? refuse(call, 230064);
	if (message.gone === 'removed') refuse(call, 230110);
	if (message.deleted) refuse(call, 230065);
	if (!isInChatOf(call, message.chat_id)) refuse(call, 230050);
	return KEPT.includes(message.msg_type) ? refuse(call, 230061) : message;
}

function placeOf(call: ServiceCall): Pick<Message, 'chat_id' | 'receiver'> & Partial<Message> {
	const { receive_id: receiver } = call.body;
	const type = queryText(call, 'receive_id_type');
	if (type !== 'thread_id') return { chat_id: chatOf(call, receiver, type), receiver };
	const chat_id = chatOfThread(call.world, receiver) ?? refuse(call, 230019);
	if (!isInChatOf(call, chat_id)) refuse(call, 230074);
	return { chat_id, receiver, thread_id: receiver };
}
