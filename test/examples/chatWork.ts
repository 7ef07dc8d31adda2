import { chatNamed, oneChat, withChat } from './chatRoom';
import type { Examples } from './example';

const NEWS: Parameters<typeof chatNamed>[2] = {
	owner_id: 'ou_ada',
	announcement: { kind: 'docx', lines: ['Release 2.4', 'It goes out at four.'] },
};
const TEAM = { members: new Set(['ou_ada', 'ou_ben', 'ou_chen']) };

export const chatWorkExamples: Examples = {
	'chat.addManagers': [
		{
			title: 'makes members managers',
			parameters: chatNamed('oc_manage1', { memberIds: 'ou_ben, ou_chen, ou_ben' }, TEAM),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_manage1/managers/add_managers',
					query: { member_id_type: 'open_id' },
					body: { manager_ids: ['ou_ben', 'ou_chen'] },
				},
			],
			returns: {
				Data: {
					added: ['ou_ben', 'ou_chen'],
					not_added_id_list: [],
					chat_managers: ['ou_ben', 'ou_chen'],
					chat_bot_managers: [],
				},
				Summary: 'Made 2 of 2 members managers of chat oc_manage1.',
				Hint: '',
			},
		},
		{
			title: 'makes bots managers, 5 a call',
			parameters: chatNamed(
				'oc_manage2',
				{
					memberIds: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5', 'cli_a6'],
					options: { memberIdType: 'app_id' },
				},
				{ bots: new Set(['self', 'cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5', 'cli_a6']) },
			),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_manage2/managers/add_managers',
					query: { member_id_type: 'app_id' },
					body: { manager_ids: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5'] },
				},
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_manage2/managers/add_managers',
					body: { manager_ids: ['cli_a6'] },
				},
			],
			returns: { Summary: 'Made 6 of 6 members managers of chat oc_manage2.' },
		},
		{
			title: 'lets the owner make managers, with another kind of ids',
			asUser: true,
			parameters: withChat(
				{ memberIds: 'ben01', options: { memberIdType: 'user_id' } },
				{ ...TEAM, owner_id: 'ou_ada', createdByBot: false },
			),
			returns: { Data: { added: ['ben01'], chat_managers: ['ben01'] } },
		},
		{
			title: 'refuses an empty list',
			parameters: { chatId: 'oc_1', memberIds: ' , ' },
			refuses: /^Member IDs is empty$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { chatId: 'oc_1', memberIds: 'ou_ben, cli_a1' },
			refuses: /^Member IDs "cli_a1" is of type app_id, but Member ID Type is open_id$/,
		},
		...oneChat({ memberIds: 'ou_ben' }),
		{
			title: 'says that managers have to be members',
			parameters: withChat({ memberIds: 'ou_ben' }),
			fails: { code: 232027, hint: /^Correct Member IDs.+members of the chat/ },
		},
		{
			title: 'says who may make managers',
			parameters: withChat(
				{ memberIds: 'ou_ben' },
				{ ...TEAM, owner_id: 'ou_chen', createdByBot: false },
			),
			fails: { code: 232038, hint: /^Use the credential of the owner/ },
		},
		{
			title: 'says that there are as many managers as there can be',
			parameters: withChat(
				{ memberIds: 'ou_ben' },
				{ ...TEAM, managers: new Set(Array.from({ length: 10 }, (_, index) => `ou_${index}`)) },
			),
			fails: { code: 232040, hint: /^Take the rights from other managers first/ },
		},
	],
	'chat.removeManagers': [
		{
			title: 'takes the rights from managers, who stay members',
			parameters: chatNamed(
				'oc_manage3',
				{ memberIds: 'ou_ben' },
				{ ...TEAM, managers: new Set(['ou_ben', 'ou_chen', 'cli_a1']) },
			),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_manage3/managers/delete_managers',
					query: { member_id_type: 'open_id' },
					body: { manager_ids: ['ou_ben'] },
				},
			],
			returns: {
				Data: {
					removed: ['ou_ben'],
					not_removed_id_list: [],
					chat_managers: ['ou_chen'],
					chat_bot_managers: ['cli_a1'],
				},
				Summary: 'Took the rights of managers in chat oc_manage3 from 1 of 1 member.',
			},
		},
		{
			title: 'takes the rights from bots',
			parameters: withChat(
				{ memberIds: ['cli_a1'], options: { memberIdType: 'app_id' } },
				{ bots: new Set(['self', 'cli_a1']), managers: new Set(['cli_a1']) },
			),
			returns: { Data: { removed: ['cli_a1'], chat_bot_managers: [] } },
		},
		{
			title: 'refuses an empty list',
			parameters: { chatId: 'oc_1', memberIds: ' , ' },
			refuses: /^Member IDs is empty$/,
		},
		...oneChat({ memberIds: 'ou_ben' }),
		{
			title: 'says who may do that',
			parameters: withChat(
				{ memberIds: 'ou_ben' },
				{ ...TEAM, owner_id: 'ou_chen', createdByBot: false },
			),
			fails: { code: 232038, hint: /^Use the credential of the owner/ },
		},
	],
	'chat.getShareLink': [
		{
			title: 'gets a link for a week',
			parameters: chatNamed('oc_link', {}),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_link/link',
					body: { validity_period: 'week' },
				},
			],
			returns: {
				Data: { share_link: expect.stringMatching(/^https:/), is_permanent: false },
				Summary: expect.stringMatching(
					/^Got the share link of chat oc_link, valid until 20\d\d-\S+Z: https:\S+\.$/,
				),
			},
		},
		{
			title: 'gets one for good, as a user',
			asUser: true,
			parameters: withChat({ validityPeriod: 'permanently' }),
			returns: {
				Data: { is_permanent: true },
				Summary: expect.stringMatching(/^Got the share link of chat \w+: https:\S+\.$/),
			},
		},
		{
			title: 'refuses an unknown time',
			parameters: { chatId: 'oc_link', validityPeriod: 'month' },
			refuses: /^Valid For is "month"/,
		},
		...oneChat(),
		{
			title: 'says who may share the chat',
			parameters: withChat(
				{},
				{
					owner_id: 'ou_chen',
					createdByBot: false,
					settings: { share_card_permission: 'not_allowed' },
				},
			),
			fails: { code: 232064, hint: /^Let the owner or an admin/ },
		},
	],
	'chat.getAnnouncement': [
		{
			title: 'reads an announcement',
			parameters: chatNamed('oc_news', {}, NEWS),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/docx/v1/chats/oc_news/announcement',
					query: { user_id_type: 'open_id' },
				},
				{
					method: 'GET',
					path: '/open-apis/docx/v1/chats/oc_news/announcement/blocks',
					query: { user_id_type: 'open_id', page_size: '500' },
				},
			],
			returns: {
				Data: {
					chat_id: 'oc_news',
					text: 'Release 2.4\nIt goes out at four.',
					announcement_type: 'docx',
					revision: '2',
					owner_id: 'ou_ada',
					modifier_id: 'ou_ada',
					create_time: '2026-05-18T01:00:00.000Z',
					update_time: '2026-05-18T01:00:00.000Z',
				},
				Summary: 'Read the announcement of chat oc_news: 32 characters.',
			},
		},
		{
			title: 'reads one of the old kind, as a user, with all there is',
			asUser: true,
			parameters: chatNamed(
				'oc_old',
				{ options: { simplify: false, userIdType: 'user_id' } },
				{ ...NEWS, announcement: { kind: 'doc', lines: ['Old', 'news'] } },
			),
			sends: [
				{ method: 'GET', path: '/open-apis/docx/v1/chats/oc_old/announcement' },
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/oc_old/announcement',
					query: { user_id_type: 'user_id' },
				},
			],
			returns: {
				Data: {
					text: 'Old\nnews',
					announcement_type: 'doc',
					revision: '2',
					content: expect.stringContaining('paragraph'),
				},
			},
		},
		{
			title: 'says that nothing stands there',
			parameters: chatNamed('oc_silent', {}),
			returns: {
				Data: { text: '' },
				Summary: 'The announcement of chat oc_silent has no text.',
			},
		},
		...oneChat().slice(0, 3),
		{
			title: 'says that there is no such chat',
			parameters: { chatId: 'oc_unknown' },
			fails: { code: 1770002, hint: /^Check Chat/ },
		},
		{
			title: 'says who may read it',
			parameters: { chatId: 'oc_foreign' },
			fails: { code: 1772003, hint: /^Add the app or the user/ },
		},
	],
};
