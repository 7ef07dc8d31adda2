import { chatId } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { amount, figure, textsIn } from '../../../../shared/values';
import { addManagersCall, changeManagers } from '../managers';
import { checkMemberIds, distinct, memberIds, memberIdType } from '../memberIds';

export const addManagers = chain({
	value: 'addManagers',
	name: 'Add Chat Managers',
	action: 'Add chat managers',
	description:
		'Make members of a group chat its managers, who may change its settings and remove members',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat-member/add_managers',
	endpoints: [addManagersCall],
	parameters: { chatId, memberIds },
	options: { memberIdType },
	check: (values) => checkMemberIds(values.memberIds, values.memberIdType),
	serialBy: (values) => `chat ${values.chatId}`,
	run: async (values, api) =>
		await changeManagers(
			{
				call: addManagersCall,
				done: 'added',
				notDone: 'not_added_id_list',
				step: 'making members managers',
			},
			values,
			api,
		),
	summary: ({ added: done }, { chatId: id, memberIds: asked }) => {
		const members = amount(distinct(asked).length, ['member', 'members']);
		return `Made ${figure(textsIn(done).length)} of ${members} managers of chat ${id}`;
	},
	sample: {
		added: ['ou_9204a37300b3700d61effaa439f34295'],
		not_added_id_list: [],
		chat_managers: ['ou_9204a37300b3700d61effaa439f34295'],
		chat_bot_managers: ['cli_a10fbf7e94b8d01d'],
	},
});
