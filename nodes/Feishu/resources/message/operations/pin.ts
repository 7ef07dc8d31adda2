import { endpoint, im } from '../../../../shared/endpoints';
import { operation } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { messageId } from '../messageId';
import { PIN_RATE, pinKey } from '../pins';

export const pin = operation({
	value: 'pin',
	name: 'Pin Message',
	action: 'Pin message',
	description: 'Put a message on the list of pinned messages of its chat, which all members see',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/pin/create',
	// A message that is pinned stays so, and Feishu answers with its first pin.
	endpoint: endpoint(im.pinCreate, { repeat: 'same' }),
	list: 'pin',
	parameters: { messageId },
	serialBy: pinKey,
	request: (values) => ({
		body: { message_id: values.messageId },
		alsoPaced: { by: values.messageId, rate: PIN_RATE },
	}),
	proof: 'pin.message_id',
	summary: ({ pin: pinned }, { messageId: id }) =>
		`Pinned message ${id} in chat ${memberText(pinned, 'chat_id')}`,
});
