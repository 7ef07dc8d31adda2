import { im } from '../../../../shared/endpoints';
import { userIdType } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { messageId } from '../messageId';

const READERS = ['reader', 'readers'] as const;

export const getReaders = listing({
	value: 'getReaders',
	name: 'List Message Readers',
	action: 'List message readers',
	description:
		'List who has read a message that the app sent in the last 7 days; Get Chat Members tells who could have',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message/read_users',
	endpoint: im.messageReadUsers,
	pageSize: { default: 20, max: 100 },
	noun: READERS,
	parameters: { messageId },
	options: { userIdType },
	request: (values) => ({
		path: { message_id: values.messageId },
		query: { user_id_type: values.userIdType },
	}),
	summary: (data, { messageId: id }) =>
		counted(data, 'items', [`reader of message ${id}`, `readers of message ${id}`]),
});
