import { chat } from '../../../../shared/endpoints';
import { chatId, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { amount, memberText, named } from '../../../../shared/values';

export const get = operation({
	value: 'get',
	name: 'Get Chat',
	action: 'Get chat',
	description:
		'Get the settings of a group chat; of a chat the app or the user is not in, only name, avatar, counts and status',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/get-chat',
	endpoint: chat.chatGet,
	parameters: { chatId },
	options: { userIdType },
	request: (values) => ({
		path: { chat_id: values.chatId },
		query: { user_id_type: values.userIdType },
	}),
	summary: (data, values) => {
		const [name, users, status] = ['name', 'user_count', 'chat_status'].map((member) =>
			memberText(data, member),
		);
		const facts = [
			...(users === '' ? [] : [amount(Number(users), ['user', 'users'])]),
			...(status === '' ? [] : [`status ${status}`]),
		];
		const told = facts.length === 0 ? '' : `: ${facts.join(', ')}`;
		return `Read ${named('chat', name, values.chatId)}${told}`;
	},
});
