import { chatId } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { amount, figure, textsIn } from '../../../../shared/values';
import { removeManagersCall, changeManagers } from '../managers';
import { checkMemberIds, distinct, memberIds, memberIdType } from '../memberIds';

export const removeManagers = chain({
	value: 'removeManagers',
	name: 'Remove Chat Managers',
	action: 'Remove chat managers',
	description: 'Take the rights of a manager from members of a group chat, who stay members',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/delete_managers',
	endpoints: [removeManagersCall],
	parameters: { chatId, memberIds },
	options: { memberIdType },
	check: (values) => checkMemberIds(values.memberIds, values.memberIdType),
	serialBy: (values) => `chat ${values.chatId}`,
	run: async (values, api) =>
		await changeManagers(
			{
				call: removeManagersCall,
				done: 'removed',
				notDone: 'not_removed_id_list',
				step: 'taking the rights of managers',
			},
			values,
			api,
		),
	summary: ({ removed: done }, { chatId: id, memberIds: asked }) => {
		const members = amount(distinct(asked).length, ['member', 'members']);
		return `Took the rights of managers in chat ${id} from ${figure(textsIn(done).length)} of ${members}`;
	},
	sample: {
		removed: ['ou_9204a37300b3700d61effaa439f34295'],
		not_removed_id_list: [],
		chat_managers: [],
		chat_bot_managers: ['cli_a10fbf7e94b8d01d'],
	},
});
