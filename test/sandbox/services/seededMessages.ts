import { SANDBOX_APP } from '../tokens';
import type { World } from '../world';
import { mentionOf } from './mentions';
import type { Message } from './messageBook';
import { SEEDED_FILES } from './seededFiles';

/** What was said before the first test: a morning in the chat Release News, and a little in Support. */
export const SEEDED = {
	chat: 'oc_release',
	system: idOf(1),
	text: idOf(2),
	post: idOf(3),
	card: idOf(4),
	image: idOf(5),
	file: idOf(6),
	/** Mentions Ben and everybody; a thread begins with it. */
	threadRoot: idOf(7),
	thread: `omt_${idOf(7).slice(3, 19)}`,
	threadReply: idOf(8),
	/** Answers `text`, outside of any thread. */
	reply: idOf(9),
	recalled: idOf(10),
	/** In the chat Support: a message that was removed for good. */
	removed: idOf(12),
} as const;

function idOf(number: number): string {
	return `om_5eed${String(number).padStart(28, '0')}`;
}

/** Monday, 18 May 2026, 9 o'clock in Shanghai; one message follows another after a minute. */
const MORNING = Date.UTC(2026, 4, 18, 1);

const ADA = { id: 'ou_ada', id_type: 'open_id', sender_type: 'user' };
const BEN = { ...ADA, id: 'ou_ben' };
const CHEN = { ...ADA, id: 'ou_chen' };
const BOT = { id: SANDBOX_APP.appId, id_type: 'app_id', sender_type: 'app' };

type Sender = Message['sender'];

export function seededMessages(world: World): Message[] {
	const { thread } = SEEDED;
	const ben = mentionOf(world, 1, 'ou_ben');
	return [
		said(1, BOT, 'system', {
			template: '{from_user} invited {to_chatters}',
			from_user: ['Ada Wong'],
		}),
		said(2, ADA, 'text', { text: 'Good morning. Release 2.4 goes out at four.' }),
		said(3, BEN, 'post', post('Release notes 2.4')),
		said(4, BOT, 'interactive', card('Build 2.4 passed')),
		said(5, ADA, 'image', { image_key: SEEDED_FILES.image }),
		said(6, BEN, 'file', { file_key: SEEDED_FILES.file, file_name: SEEDED_FILES.fileName }),
		{
			...said(7, ADA, 'text', { text: '@_user_1 who tests it? @_all is welcome.' }),
			mentions: [ben],
			thread_id: thread,
		},
		{
			...said(8, BEN, 'text', { text: 'I do.' }),
			...{ root_id: idOf(7), parent_id: idOf(7), thread_id: thread },
		},
		{
			...said(9, BOT, 'text', { text: 'Noted: 16:00.' }),
			...{ root_id: idOf(2), parent_id: idOf(2) },
		},
		gone(said(10, ADA, 'text', { text: 'Wrong chat' }), 'recalled'),
		said(11, CHEN, 'text', { text: 'A customer cannot log in.' }, 'oc_support'),
		gone(said(12, CHEN, 'text', { text: 'A customer logged in.' }, 'oc_support'), 'removed'),
		said(13, CHEN, 'sticker', { file_key: SEEDED_FILES.sticker }, 'oc_support'),
	];
}

function said(
	number: number,
	sender: Sender,
	type: string,
	content: object,
	chat: string = SEEDED.chat,
): Message {
	const time = String(MORNING + number * 60_000);
	return {
		message_id: idOf(number),
		msg_type: type,
		create_time: time,
		update_time: time,
		deleted: false,
		updated: false,
		chat_id: chat,
		sender,
		body: { content: JSON.stringify(content) },
		receiver: chat,
		edits: 0,
		urgent: [],
		sentBy: sender === BOT ? 'tenant' : 'user',
	};
}

function gone(message: Message, how: NonNullable<Message['gone']>): Message {
	return { ...message, deleted: true, gone: how };
}

function post(title: string): object {
	const text = (said: string, ...style: string[]) => ({ tag: 'text', text: said, style });
	const link = { tag: 'a', href: 'https://example.com/2.4', text: 'all changes', style: [] };
	return {
		title,
		content: [
			[text('Faster search', 'bold'), text(', see '), link],
			[{ tag: 'img', image_key: SEEDED_FILES.imageInPost }],
		],
	};
}

/** Cards are shown in a form of their own, with little more than their texts. */
function card(title: string): object {
	return { title, elements: [[{ tag: 'text', text: 'All 1,204 tests are green.' }]] };
}
