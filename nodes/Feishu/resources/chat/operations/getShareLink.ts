import { chat, endpoint } from '../../../../shared/endpoints';
import { chatId, choice } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { isoTime, memberText } from '../../../../shared/values';

export const getShareLink = operation({
	value: 'getShareLink',
	name: 'Get Chat Share Link',
	action: 'Get chat share link',
	description: 'Get a link by which people of the tenant join a group chat',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/link',
	// A second link does no harm to the first one.
	endpoint: endpoint(chat.chatLink, { repeat: 'same' }),
	parameters: {
		chatId,
		validityPeriod: choice({
			label: 'Valid For',
			options: { week: 'One Week', year: 'One Year', permanently: 'Always' },
			default: 'week',
		}),
	},
	request: (values) => ({
		path: { chat_id: values.chatId },
		body: { validity_period: values.validityPeriod },
	}),
	proof: 'share_link',
	summary: (data, { chatId: id }) => {
		const until = isoTime(Number(memberText(data, 'expire_time')) * 1000);
		const ends = data.is_permanent === true || until === undefined ? '' : `, valid until ${until}`;
		return `Got the share link of chat ${id}${ends}: ${memberText(data, 'share_link')}`;
	},
});
