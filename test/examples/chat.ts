import { addChatRoom } from '../sandbox';
import { chatNamed, oneChat, withChat } from './chatRoom';
import type { Examples } from './example';
import { UUID_V4 } from './expected';

const listed = expect.objectContaining({ chat_id: 'oc_release', name: 'Release News' });

/** What Find or Create Chat asks before it creates something. */
const looked = (name: string) => [
	{
		method: 'GET',
		path: '/open-apis/im/v1/chats/search',
		query: { query: name, page_size: '100' },
	},
	{
		method: 'GET',
		path: '/open-apis/im/v1/chats',
		query: { sort_type: 'ByActiveTimeDesc', page_size: '100' },
	},
];

export const chatExamples: Examples = {
	'chat.findOrCreate': [
		{
			title: 'finds a chat by its name, and leaves it as it is',
			parameters: { name: 'Release News' },
			sends: [looked('Release News')[0]],
			returns: {
				Data: {
					chat_id: 'oc_release',
					name: 'Release News',
					created: false,
					added: [],
					invalid_ids: [],
					pending_ids: [],
				},
				Summary: 'Found chat "Release News" (oc_release).',
			},
		},
		{
			title: 'creates the chat when there is none',
			parameters: { name: 'Order 4711' },
			sends: [
				...looked('Order 4711'),
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'open_id', uuid: expect.stringMatching(UUID_V4) },
					body: { name: 'Order 4711', chat_type: 'private', chat_mode: 'group' },
				},
				{ method: 'GET', path: /^\/open-apis\/im\/v1\/chats\/oc_\w+$/, query: {} },
			],
			returns: {
				Data: { name: 'Order 4711', created: true, added: [] },
				Summary: expect.stringMatching(/^Created chat "Order 4711" \(oc_\w+\)\.$/),
			},
		},
		{
			title: 'creates a chat with all it is told',
			parameters: {
				name: 'Order 4712',
				options: {
					matchMode: 'exact',
					userIds: ['on_ben', 'on_chen', 'on_ben'],
					userIdType: 'union_id',
					ownerId: 'on_ada',
					description: 'Two pallets',
					chatType: 'public',
					addMissingMembers: false,
				},
			},
			sends: [
				...looked('Order 4712'),
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'union_id', uuid: expect.stringMatching(UUID_V4) },
					body: {
						name: 'Order 4712',
						description: 'Two pallets',
						owner_id: 'on_ada',
						user_id_list: ['on_ben', 'on_chen'],
						chat_type: 'public',
						chat_mode: 'group',
					},
				},
				{ method: 'GET', path: /^\/open-apis\/im\/v1\/chats\/oc_\w+$/ },
			],
			returns: {
				Data: { created: true, added: ['on_ben', 'on_chen'] },
				Summary: expect.stringMatching(/^Created chat "Order 4712" \(oc_\w+\) with 2 users\.$/),
			},
		},
		{
			title: 'adds who is missing in a chat that was found, whatever its case',
			parameters: ({ world }) => {
				addChatRoom(world, { name: 'Incident A-7', members: new Set(['ou_ada', 'ou_ben']) });
				const options = { matchMode: 'caseInsensitive', userIds: 'ou_ben, ou_chen, ou_nobody' };
				return { name: 'incident a-7', options };
			},
			sends: [
				looked('"incident a-7"')[0],
				{
					method: 'GET',
					path: /^\/open-apis\/im\/v1\/chats\/oc_\w+\/members$/,
					query: { member_id_type: 'open_id', page_size: '100' },
				},
				{
					method: 'POST',
					path: /^\/open-apis\/im\/v1\/chats\/oc_\w+\/members$/,
					query: { member_id_type: 'open_id', succeed_type: '1' },
					body: { id_list: ['ou_chen', 'ou_nobody'] },
				},
			],
			returns: {
				Data: {
					name: 'Incident A-7',
					created: false,
					added: ['ou_chen'],
					invalid_ids: ['ou_nobody'],
				},
				Summary: expect.stringMatching(
					/^Found chat "Incident A-7" \(oc_\w+\) and added 1 user\. These IDs do not exist: ou_nobody\.$/,
				),
			},
		},
		{
			title: 'finds a chat as a user',
			asUser: true,
			parameters: { name: 'Support' },
			returns: { Data: { chat_id: 'oc_support', created: false } },
		},
		{
			title: 'refuses without a name',
			parameters: { name: '' },
			refuses: /^Name is empty$/,
		},
		{
			title: 'refuses a name that is too long',
			parameters: { name: 'x'.repeat(61) },
			refuses: /^Name has 61 characters/,
		},
		{
			title: 'refuses a short name for a public chat',
			parameters: { name: 'x', options: { chatType: 'public' } },
			refuses: /^Name has 1 character, but a public chat needs at least 2$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { name: 'Order 4713', options: { userIds: 'on_ben' } },
			refuses: /^User IDs "on_ben" is of type union_id, but User ID Type is open_id$/,
		},
		{
			title: 'refuses an owner of another type',
			parameters: { name: 'Order 4713', options: { ownerId: 'on_ben' } },
			refuses: /^Owner "on_ben" is of type union_id/,
		},
		{
			title: 'says which of the users cannot be in a new chat',
			parameters: { name: 'Order 4714', options: { userIds: 'ou_nobody' } },
			fails: { code: 232043, hint: /User IDs/ },
		},
	],
	'chat.removeMembers': [
		{
			title: 'takes users out with the fewest values',
			parameters: chatNamed(
				'oc_remove1',
				{ memberIds: 'ou_ben, ou_chen, ou_ben', confirm: true },
				{ members: new Set(['ou_ada', 'ou_ben', 'ou_chen']) },
			),
			sends: [
				{
					method: 'DELETE',
					path: '/open-apis/im/v1/chats/oc_remove1/members',
					query: { member_id_type: 'open_id' },
					body: { id_list: ['ou_ben', 'ou_chen'] },
				},
			],
			returns: {
				Data: { removed: ['ou_ben', 'ou_chen'], invalid_id_list: [] },
				Summary: 'Removed 2 of 2 members from chat oc_remove1.',
				Hint: '',
			},
		},
		{
			title: 'takes bots out, 5 a call',
			parameters: chatNamed(
				'oc_remove2',
				{
					memberIds: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5', 'cli_a6'],
					confirm: true,
					options: { memberIdType: 'app_id' },
				},
				{ bots: new Set(['self', 'cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5', 'cli_a6']) },
			),
			sends: [
				{
					method: 'DELETE',
					path: '/open-apis/im/v1/chats/oc_remove2/members',
					query: { member_id_type: 'app_id' },
					body: { id_list: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5'] },
				},
				{
					method: 'DELETE',
					path: '/open-apis/im/v1/chats/oc_remove2/members',
					body: { id_list: ['cli_a6'] },
				},
			],
			returns: { Summary: 'Removed 6 of 6 members from chat oc_remove2.' },
		},
		{
			title: 'lets a user leave',
			asUser: true,
			parameters: withChat(
				{ memberIds: 'ou_ada', confirm: true },
				{ owner_id: 'ou_chen', members: new Set(['ou_ada', 'ou_chen']), createdByBot: false },
			),
			returns: { Data: { removed: ['ou_ada'] } },
		},
		{
			title: 'refuses without Confirm',
			parameters: { chatId: 'oc_1', memberIds: 'ou_ben', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses an empty list',
			parameters: { chatId: 'oc_1', memberIds: ' , ', confirm: true },
			refuses: /^Member IDs is empty$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { chatId: 'oc_1', memberIds: 'ou_ben, cli_a1', confirm: true },
			refuses: /^Member IDs "cli_a1" is of type app_id, but Member ID Type is open_id$/,
		},
		...oneChat({ memberIds: 'ou_ben', confirm: true }),
		{
			title: 'says who may take others out',
			parameters: withChat(
				{ memberIds: 'ou_ben', confirm: true },
				{ owner_id: 'ou_chen', createdByBot: false },
			),
			fails: { code: 232014, hint: /^Use the credential of the owner or an admin/ },
		},
		{
			title: 'says that the owner stays',
			parameters: withChat({ memberIds: 'ou_ada', confirm: true }, { owner_id: 'ou_ada' }),
			fails: { code: 232076, hint: /^Give the chat another Owner/ },
		},
		{
			title: 'says that nobody of the list is in the chat',
			parameters: withChat({ memberIds: 'ou_ben', confirm: true }),
			fails: { code: 232027, hint: /^Correct Member IDs/ },
		},
	],
	'chat.addMembers': [
		{
			title: 'adds users with the fewest values',
			parameters: chatNamed('oc_add1', { memberIds: 'ou_ben, ou_chen' }),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_add1/members',
					query: { member_id_type: 'open_id', succeed_type: '1' },
					body: { id_list: ['ou_ben', 'ou_chen'] },
				},
			],
			returns: {
				Data: { invalid_id_list: [], not_existed_id_list: [], pending_approval_id_list: [] },
				Summary: 'Added 2 of 2 members to chat oc_add1.',
				Hint: '',
			},
		},
		{
			title: 'splits bots at 5 and sends no id twice',
			parameters: chatNamed('oc_add2', {
				memberIds: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5', 'cli_a6', 'cli_a1'],
				options: { memberIdType: 'app_id' },
			}),
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_add2/members',
					query: { member_id_type: 'app_id', succeed_type: '1' },
					body: { id_list: ['cli_a1', 'cli_a2', 'cli_a3', 'cli_a4', 'cli_a5'] },
				},
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats/oc_add2/members',
					query: { member_id_type: 'app_id', succeed_type: '1' },
					body: { id_list: ['cli_a6'] },
				},
			],
			returns: { Summary: 'Added 6 of 6 members to chat oc_add2.' },
		},
		{
			title: 'names the ids that do not exist',
			parameters: withChat({
				memberIds: ['on_ben', 'on_nobody'],
				options: { memberIdType: 'union_id' },
			}),
			returns: {
				Data: { not_existed_id_list: ['on_nobody'] },
				Summary: expect.stringMatching(
					/^Added 1 of 2 members to chat oc_\w+\. These IDs do not exist: on_nobody\.$/,
				),
				Hint: '',
			},
		},
		{
			title: 'names the ids that wait for an approval',
			parameters: withChat(
				{ memberIds: 'ou_ben' },
				{
					owner_id: 'ou_chen',
					createdByBot: false,
					settings: { membership_approval: 'approval_required' },
				},
			),
			returns: {
				Data: { pending_approval_id_list: ['ou_ben'] },
				Summary: expect.stringMatching(
					/^Added 0 of 1 member to chat oc_\w+\. These IDs wait until the owner or an admin approves them: ou_ben\.$/,
				),
				Hint: '',
			},
		},
		{
			title: 'takes the address of a chat, as a user',
			asUser: true,
			parameters: {
				chatId: {
					__rl: true,
					mode: 'url',
					value: 'https://applink.feishu.cn/client/chat/open?openChatId=oc_release',
				},
				memberIds: 'ou_chen',
			},
			returns: { Summary: 'Added 1 of 1 member to chat oc_release.' },
		},
		{
			title: 'refuses an empty list',
			parameters: { chatId: 'oc_1', memberIds: ' , ' },
			refuses: /^Member IDs is empty$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { chatId: 'oc_1', memberIds: 'cli_a1' },
			refuses: /^Member IDs "cli_a1" is of type app_id, but Member ID Type is open_id$/,
		},
		{
			title: 'refuses a type Feishu does not have',
			parameters: { chatId: 'oc_1', memberIds: 'ou_ada', options: { memberIdType: 'email' } },
			refuses: /^Member ID Type is "email"/,
		},
		{
			title: 'refuses more bots than a chat may have',
			parameters: {
				chatId: 'oc_1',
				memberIds: Array.from({ length: 16 }, (_, index) => `cli_a${index}`),
				options: { memberIdType: 'app_id' },
			},
			refuses: /^Member IDs has 16 bots, but a chat may have 15$/,
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { chatId: 'oc_foreign', memberIds: 'ou_ada' },
			fails: { code: 232011, hint: /^Add the app or the user/ },
		},
		...oneChat({ memberIds: 'ou_ada' }),
	],
	'chat.create': [
		{
			title: 'creates a chat without any value',
			parameters: { name: '' },
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'open_id', uuid: expect.stringMatching(UUID_V4) },
					body: { chat_type: 'private', chat_mode: 'group' },
				},
			],
			returns: {
				Data: { chat_id: expect.stringMatching(/^oc_/), chat_type: 'private' },
				Summary: expect.stringMatching(/^Created chat oc_\w+\.$/),
			},
		},
		{
			title: 'creates a public chat with topics, an owner and users',
			parameters: {
				name: 'Launch',
				options: {
					description: 'Everything about the launch',
					userIds: 'on_ada, on_ben',
					userIdType: 'union_id',
					chatType: 'public',
					ownerId: 'on_chen',
					chatMode: 'topic',
				},
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'union_id', uuid: expect.stringMatching(UUID_V4) },
					body: {
						name: 'Launch',
						description: 'Everything about the launch',
						owner_id: 'on_chen',
						user_id_list: ['on_ada', 'on_ben'],
						chat_type: 'public',
						chat_mode: 'group',
						group_message_type: 'thread',
					},
				},
			],
			returns: {
				Data: { name: 'Launch', owner_id: 'on_chen', group_message_type: 'thread' },
				Summary: expect.stringMatching(/^Created chat "Launch" \(oc_\w+\) with 2 of 2 users\.$/),
			},
		},
		{
			title: 'refuses a public chat without a name',
			parameters: { name: '', options: { chatType: 'public' } },
			refuses: /^Name has 0 characters, but a public chat needs at least 2$/,
		},
		{
			title: 'refuses a public chat with a name of one character',
			parameters: { name: '🚀', options: { chatType: 'public' } },
			refuses: /^Name has 1 character,/,
		},
		{
			title: 'refuses users of another id type',
			parameters: { name: 'Launch', options: { userIds: 'on_ada' } },
			refuses: /^User IDs "on_ada" is of type union_id/,
		},
		{
			title: 'refuses an owner of another id type',
			parameters: { name: 'Launch', options: { ownerId: 'on_ada' } },
			refuses: /^Owner "on_ada" is of type union_id, but User ID Type is open_id$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { name: 'Launch' },
			refuses: /only the app/,
		},
		{
			title: 'says that an id cannot be used',
			parameters: { name: 'Launch', options: { userIds: 'ou_ada, ou_nobody' } },
			fails: { code: 232043, hint: /^Correct the IDs/ },
		},
	],
	'chat.delete': [
		{
			title: 'dissolves a chat',
			parameters: chatNamed('oc_delete', { confirm: true }),
			sends: [{ method: 'DELETE', path: '/open-apis/im/v1/chats/oc_delete' }],
			returns: {
				Data: { chat_id: 'oc_delete', deleted: true },
				Summary: 'Dissolved chat oc_delete.',
			},
		},
		{
			title: 'dissolves a chat as the user who owns it',
			asUser: true,
			parameters: withChat({ confirm: true }, { owner_id: 'ou_ada' }),
			returns: { Data: { deleted: true } },
		},
		{
			title: 'refuses without Confirm',
			parameters: { chatId: 'oc_release', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses a Confirm that is only nearly true',
			parameters: { chatId: 'oc_release', confirm: 'true' },
			refuses: /^Confirm is off/,
		},
		{
			title: 'says who may dissolve a chat',
			parameters: { chatId: 'oc_release', confirm: true },
			fails: { code: 232017, hint: /im:chat:operate_as_owner/ },
		},
		{
			title: 'says that a chat was dissolved before',
			parameters: withChat({ confirm: true }, { dissolved: true }),
			fails: { code: 232009, hint: /dissolved/ },
		},
		...oneChat({ confirm: true }),
	],
	'chat.get': [
		{
			title: 'gets a chat',
			parameters: { chatId: 'oc_release' },
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/oc_release',
					query: { user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: { name: 'Release News', owner_id: 'ou_ada', owner_id_type: 'open_id' },
				Summary: expect.stringMatching(
					/^Read chat "Release News" \(oc_release\): \d+ users, status normal\.$/,
				),
			},
		},
		{
			title: 'gets the owner by user_id, as a user',
			asUser: true,
			parameters: { chatId: 'oc_release', options: { userIdType: 'user_id' } },
			returns: { Data: { owner_id: 'ada01', owner_id_type: 'user_id' } },
		},
		{
			title: 'gets little of a chat the bot is not in',
			parameters: { chatId: 'oc_foreign' },
			returns: {
				Data: { name: 'Somebody Else', chat_status: 'normal' },
				Summary: 'Read chat "Somebody Else" (oc_foreign): 1 user, status normal.',
			},
		},
		...oneChat(),
	],
	'chat.getMany': [
		{
			title: 'lists the chats of the bot',
			parameters: {},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'open_id', page_size: '20' },
				},
			],
			returns: {
				Data: expect.objectContaining({ items: expect.arrayContaining([listed]) }),
				Summary: expect.stringMatching(/^Found \d+ chats.*: Release News \(oc_release\), Support/),
			},
		},
		{
			title: 'goes on where the page before ended',
			parameters: {
				limit: 7,
				options: {
					pageSize: 1,
					pageToken: Buffer.from('1').toString('base64url'),
					userIdType: 'union_id',
				},
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats',
					query: {
						user_id_type: 'union_id',
						page_size: '1',
						page_token: Buffer.from('1').toString('base64url'),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [expect.objectContaining({ chat_id: 'oc_support', owner_id: 'on_ada' })],
				}),
			},
		},
		{
			title: 'lists all chats of a user',
			asUser: true,
			parameters: { returnAll: true },
			returns: { Data: expect.objectContaining({ has_more: false }) },
		},
		{
			title: 'refuses a page above 100',
			parameters: { options: { pageSize: 101 } },
			refuses: /^Page Size is 101, which is out of range$/,
		},
		{
			title: 'refuses an id type Feishu does not have',
			parameters: { options: { userIdType: 'email' } },
			refuses: /^User ID Type is "email"/,
		},
	],
	'chat.getMembers': [
		{
			title: 'lists the members of a chat',
			parameters: chatNamed('oc_members', {}, { members: new Set(['ou_ada', 'ou_ben']) }),
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/oc_members/members',
					query: { member_id_type: 'open_id', page_size: '20' },
				},
			],
			returns: {
				Data: expect.objectContaining({
					items: [
						expect.objectContaining({ member_id: 'ou_ada', name: 'Ada Wong' }),
						expect.objectContaining({ member_id: 'ou_ben' }),
					],
					member_total: 2,
					has_more: false,
				}),
				Summary: 'Found 2 members of chat oc_members: Ada Wong (ou_ada), Ben Li (ou_ben).',
			},
		},
		{
			title: 'lists all members by another id',
			asUser: true,
			parameters: withChat(
				{ returnAll: true, options: { memberIdType: 'user_id' } },
				{ members: new Set(['ou_ada', 'ou_chen']) },
			),
			returns: {
				Data: expect.objectContaining({
					items: [
						expect.objectContaining({ member_id: 'ada01', member_id_type: 'user_id' }),
						expect.objectContaining({ member_id: 'chen01' }),
					],
				}),
			},
		},
		{
			title: 'lists a page of the members',
			parameters: withChat(
				{ limit: 2, options: { pageSize: 1, pageToken: Buffer.from('1').toString('base64url') } },
				{ members: new Set(['ou_ada', 'ou_ben', 'ou_chen']) },
			),
			returns: {
				Data: expect.objectContaining({
					items: [expect.objectContaining({ member_id: 'ou_ben' })],
					page_token: expect.any(String),
					has_more: true,
				}),
				Summary: expect.stringMatching(
					/^Found 1 member of chat oc_\w+: Ben Li \(ou_ben\); more are available\.$/,
				),
			},
		},
		{
			title: 'refuses app_id, which Feishu does not list members with',
			parameters: { chatId: 'oc_release', options: { memberIdType: 'app_id' } },
			refuses: /^Member ID Type is "app_id"/,
		},
		{
			title: 'says that the bot must be in the chat',
			parameters: { chatId: 'oc_foreign' },
			fails: { code: 232011, hint: /^Add the app or the user/ },
		},
		...oneChat(),
	],
	'chat.isInChat': [
		{
			title: 'says that the bot is in a chat',
			parameters: { chatId: 'oc_release' },
			sends: [
				{ method: 'GET', path: '/open-apis/im/v1/chats/oc_release/members/is_in_chat', query: {} },
			],
			returns: {
				Data: { is_in_chat: true },
				Summary: 'The app or user of the credential is in chat oc_release.',
			},
		},
		{
			title: 'says that a user is not in a chat',
			asUser: true,
			parameters: { chatId: 'oc_foreign' },
			returns: {
				Data: { is_in_chat: false },
				Summary: 'The app or user of the credential is not in chat oc_foreign.',
			},
		},
		...oneChat(),
	],
	'chat.join': [
		{
			title: 'joins a public chat',
			parameters: chatNamed('oc_join', {}, { chat_type: 'public', bots: new Set() }),
			sends: [{ method: 'PATCH', path: '/open-apis/im/v1/chats/oc_join/members/me_join' }],
			returns: { Data: { chat_id: 'oc_join', joined: true }, Summary: 'Joined chat oc_join.' },
		},
		{
			title: 'joins a public chat as a user',
			asUser: true,
			parameters: withChat({}, { chat_type: 'public', members: new Set() }),
			returns: { Data: { joined: true } },
		},
		{
			title: 'says that private chats cannot be joined',
			parameters: { chatId: 'oc_foreign' },
			fails: { code: 232008, hint: /Only public chats can be joined/ },
		},
		{
			title: 'says that joining needs an approval',
			parameters: withChat(
				{},
				{ chat_type: 'public', settings: { membership_approval: 'approval_required' } },
			),
			fails: { code: 232075, hint: /approval/ },
		},
		...oneChat(),
	],
	'chat.search': [
		{
			title: 'finds chats by name',
			parameters: { query: 'release' },
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/search',
					query: { user_id_type: 'open_id', query: 'release', page_size: '20' },
				},
			],
			returns: {
				Data: expect.objectContaining({ items: expect.arrayContaining([listed]) }),
				Summary: expect.stringContaining('Release News (oc_release)'),
			},
		},
		{
			title: 'lists the chats when the query is empty',
			parameters: { query: '', returnAll: true },
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats',
					query: { user_id_type: 'open_id', page_size: '100' },
				},
			],
			returns: { Data: expect.objectContaining({ items: expect.arrayContaining([listed]) }) },
		},
		{
			title: 'puts a query with a hyphen into quotes',
			parameters: ({ world }) => {
				addChatRoom(world, { name: 'Example-0' });
				return { query: 'Example-0' };
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/search',
					query: { user_id_type: 'open_id', query: '"Example-0"', page_size: '20' },
				},
			],
			returns: {
				Data: expect.objectContaining({ items: [expect.objectContaining({ name: 'Example-0' })] }),
			},
		},
		{
			title: 'takes pages of up to 100, as a user',
			asUser: true,
			parameters: {
				query: 'e',
				limit: 5,
				options: {
					pageSize: 100,
					pageToken: Buffer.from('1').toString('base64url'),
					userIdType: 'union_id',
				},
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/im/v1/chats/search',
					query: {
						user_id_type: 'union_id',
						query: 'e',
						page_size: '100',
						page_token: Buffer.from('1').toString('base64url'),
					},
				},
			],
		},
		{
			title: 'says that nothing was found',
			parameters: { query: 'no such chat' },
			returns: {
				Data: expect.objectContaining({ items: [], has_more: false }),
				Summary: 'Found 0 chats.',
			},
		},
		{
			title: 'refuses a query Feishu finds nothing for',
			parameters: { query: 'x'.repeat(65) },
			refuses: /^Query has 65 characters, but 64 are allowed$/,
		},
		{
			title: 'refuses a page below 1',
			parameters: { query: 'release', options: { pageSize: 0 } },
			refuses: /^Page Size is 0, which is out of range$/,
		},
	],
	'chat.update': [
		{
			title: 'changes the name only',
			parameters: chatNamed('oc_update1', { options: { name: 'New Name' } }),
			sends: [
				{
					method: 'PUT',
					path: '/open-apis/im/v1/chats/oc_update1',
					query: { user_id_type: 'open_id' },
					body: { name: 'New Name' },
				},
			],
			returns: {
				Data: { chat_id: 'oc_update1' },
				Summary: 'Updated chat oc_update1: name.',
			},
		},
		{
			title: 'changes everything',
			parameters: chatNamed(
				'oc_update2',
				{
					options: {
						name: 'New Name',
						description: 'New description',
						ownerId: 'on_ben',
						userIdType: 'union_id',
						avatar: 'default-avatar_44ae0ca3',
						addMemberPermission: 'only_owner',
						shareCardPermission: 'not_allowed',
					},
				},
				{ members: new Set(['ou_ada', 'ou_ben']) },
			),
			sends: [
				{
					method: 'PUT',
					path: '/open-apis/im/v1/chats/oc_update2',
					query: { user_id_type: 'union_id' },
					body: {
						name: 'New Name',
						description: 'New description',
						owner_id: 'on_ben',
						avatar: 'default-avatar_44ae0ca3',
						add_member_permission: 'only_owner',
						share_card_permission: 'not_allowed',
					},
				},
			],
			returns: { Data: { chat_id: 'oc_update2' } },
		},
		{
			title: 'completes who may add members',
			parameters: withChat({ options: { addMemberPermission: 'only_owner' } }),
			sends: [
				{
					method: 'PUT',
					path: /^\/open-apis\/im\/v1\/chats\/oc_\w+$/,
					body: { add_member_permission: 'only_owner', share_card_permission: 'not_allowed' },
				},
			],
		},
		{
			title: 'completes who may share the chat, as a user',
			asUser: true,
			parameters: withChat({ options: { shareCardPermission: 'allowed' } }, { owner_id: 'ou_ada' }),
			sends: [
				{
					method: 'PUT',
					path: /^\/open-apis\/im\/v1\/chats\/oc_\w+$/,
					body: { add_member_permission: 'all_members', share_card_permission: 'allowed' },
				},
			],
		},
		{
			title: 'refuses permissions that contradict each other',
			parameters: {
				chatId: 'oc_1',
				options: { addMemberPermission: 'all_members', shareCardPermission: 'not_allowed' },
			},
			refuses: /^Add Member Permission is All Members, but Share Card Permission is Not Allowed/,
		},
		{
			title: 'refuses when there is nothing to update',
			parameters: { chatId: 'oc_1', options: { name: '', userIdType: 'union_id' } },
			refuses: /^There is nothing to update/,
		},
		{
			title: 'refuses an owner of another id type',
			parameters: { chatId: 'oc_1', options: { ownerId: 'cli_a1' } },
			refuses: /^Owner "cli_a1" is of type app_id/,
		},
		{
			title: 'says what ordinary members may change',
			parameters: { chatId: 'oc_release', options: { ownerId: 'ou_ben' } },
			fails: { code: 232016, hint: /Name, Description and Avatar only/ },
		},
		{
			title: 'says that the new owner must be a member',
			parameters: withChat({ options: { ownerId: 'ou_ben' } }),
			fails: { code: 232012, hint: /Add Members to Chat/ },
		},
		...oneChat({ options: { name: 'New Name' } }),
	],
};
