import { im } from '../../../../shared/endpoints';
import { operation } from '../../../../shared/operation';
import { messageId } from '../messageId';
import { PIN_RATE, pinKey } from '../pins';

export const unpin = operation({
	value: 'unpin',
	name: 'Unpin Message',
	action: 'Unpin message',
	description: 'Take a message off the list of pinned messages of its chat',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/pin/delete',
	endpoint: im.pinDelete,
	parameters: { messageId },
	serialBy: pinKey,
	request: (values) => ({
		path: { message_id: values.messageId },
		alsoPaced: { by: values.messageId, rate: PIN_RATE },
	}),
	data: (_answer, values) => ({ message_id: values.messageId, pinned: false }),
	summary: (_data, values) => `Message ${values.messageId} is not pinned any more`,
	sample: { message_id: 'om_dc13264520392913993dd051dba21dcf', pinned: false },
});
