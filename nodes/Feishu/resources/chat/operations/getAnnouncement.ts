import { chat } from '../../../../shared/endpoints';
import { chatId, flag, userIdType } from '../../../../shared/fields';
import { brokenOff, chain } from '../../../../shared/operation';
import { amount, memberText } from '../../../../shared/values';
import { announcementOf, readableAbout } from '../announcement';

export const getAnnouncement = chain({
	value: 'getAnnouncement',
	name: 'Get Chat Announcement',
	action: 'Get chat announcement',
	description: 'Read the announcement of a group chat as text, and who changed it last',
	documentation:
		'https://open.feishu.cn/document/group/upgraded-group-announcement/chat-announcement/get',
	endpoints: [chat.chatAnnouncementGet, chat.chatAnnouncementBlockList, chat.chatAnnouncementGetV1],
	parameters: { chatId },
	options: {
		simplify: flag({
			label: 'Simplify',
			description: 'Whether to return the text alone and not the blocks it stands in',
			default: true,
		}),
		userIdType,
	},
	run: async (values, api) => {
		const { about, text, raw, failure } = await announcementOf(api, values);
		if (api.dryRun) return { data: {} };
		const told = { chat_id: values.chatId, text, ...readableAbout(about) };
		const data = values.simplify ? told : { ...told, ...raw };
		if (failure === undefined) return { data };
		return brokenOff(data, failure, 'reading on', 'Repeat the call: text in Data is cut off.');
	},
	summary: (data, { chatId: id }) => {
		const { length } = [...memberText(data, 'text')];
		return length === 0
			? `The announcement of chat ${id} has no text`
			: `Read the announcement of chat ${id}: ${amount(length, ['character', 'characters'])}`;
	},
	sample: {
		chat_id: 'oc_5ad11d72b830411d72b836c20',
		text: 'Release 2.4 goes out at four.',
		announcement_type: 'docx',
		revision: '12',
		owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706ccs',
		modifier_id: 'ou_7d8a6e6df7621556ce0d21922b676706ccs',
		create_time: '2020-12-30T02:53:29.000Z',
		update_time: '2020-12-30T02:53:29.000Z',
	},
});
