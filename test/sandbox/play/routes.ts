/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import type { Occurrence } from '../sending/occurrence';
import type { Sockets } from '../sending/sockets';
import { watchedApprovalsOf } from '../services/approvalBook';
import { chatRoomsOf } from '../services/chatRooms';
import { watchedFilesOf } from '../services/driveFiles';
import { peopleOf } from '../services/people';
import type { SandboxState } from '../state';
import { decide, shownApprovals, start } from './approvals';
import { pressed, shownCard } from './cards';
import { createCourier } from './courier';
import { directChat, react, say, shownIn } from './messages';
import { NotThere } from './people';
import { shownTables, write } from './records';

/** Files of the page by the ends of their addresses, with their types. */
const FILES: ReadonlyArray<[string, string, string]> = [
	['', 'page.html', 'text/html; charset=utf-8'],
	['/page.css', 'page.css', 'text/css; charset=utf-8'],
	['/words.js', 'words.js', 'text/javascript; charset=utf-8'],
	['/card.js', 'card.js', 'text/javascript; charset=utf-8'],
	['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
];
/** The page loads nothing from elsewhere, whatever a message holds. */
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

/** The page that plays the other side: people who write to the bot, press its buttons and change records. */
export function playRoutes(app: FastifyInstance, { world }: SandboxState, sockets: Sockets): void {
	const courier = createCourier(world, sockets);
	const acts: Readonly<Record<string, (given: never) => Promise<object>>> = {
		say: async (given: Parameters<typeof say>[1]) => await courier.send(say(world, given)),
		react: async (given: { user: string; message: string; emoji: string }) =>
			await courier.send(react(world, given.user, given.message, given.emoji)),
		press: async (given: Parameters<typeof pressed>[1]) => {
			const { occurrence, settle } = pressed(world, given);
			const sent = await courier.send(occurrence);
			return { ...sent, toast: settle(sent.answer) };
		},
		write: async (given: Parameters<typeof write>[1]) =>
			await asked(watchedFilesOf(world).has(given.base), write(world, given)),
		start: async (given: { user: string; reason: string }) =>
			await approvalOf(start(world, given.user, given.reason)),
		decide: async (given: { code: string; status: 'APPROVED' | 'REJECTED' }) =>
			await approvalOf(decide(world, given.code, given.status)),
		again: async ({ number }: { number: number }) => {
			const sent = await courier.again(number);
			if (sent === undefined) throw new NotThere(`No event ${number}`);
			return sent;
		},
		lead: async (given: { url: string; encryptKey: string; verificationToken: string }) => {
			const { url, encryptKey, verificationToken } = given;
			return { failure: await courier.lead({ url, keys: { encryptKey, verificationToken } }) };
		},
	};
	/** Feishu says nothing of files and approvals that nobody has subscribed to. */
	const asked = async (isWatched: boolean, occurrence: Occurrence): Promise<object> =>
		isWatched ? await courier.send(occurrence) : { type: occurrence.type, outcome: 'unwatched' };
	const approvalOf = async (occurrence: Occurrence): Promise<object> => {
		const { approval_code: code } = Object(occurrence.event);
		return await asked(watchedApprovalsOf(world).has(code), occurrence);
	};

	for (const [end, file, type] of FILES) {
		app.get(`/sandbox/play${end}`, async (_request, reply) => {
			reply.headers({ 'content-type': type, 'content-security-policy': POLICY });
			return readFileSync(join(__dirname, 'site', file), 'utf8');
		});
	}
	app.get('/sandbox/play/state', async (request) => {
		const { user = 'ou_ada', chat = '' } = Object(request.query);
		return {
			people: peopleOf(world).map(({ open_id: id, name }) => ({ id, name })),
			chats: [...chatRoomsOf(world).values()]
				.filter(({ bots, dissolved }) => bots.has('self') && !dissolved)
				.map(({ chat_id: id, name, members }) => ({ id, name, members: [...members] })),
			messages: shownIn(world, chat === '' ? directChat(world, user) : chat).map(
				({ message, reactions }) => ({
					...message,
					reactions,
					content:
						message.msg_type === 'interactive'
							? shownCard(world, message.body.content)
							: JSON.parse(message.body.content),
				}),
			),
			tables: shownTables(world),
			approvals: shownApprovals(world),
			way: courier.way,
			connections: sockets.open.size,
			log: courier.log,
		};
	});
	app.post('/sandbox/play/:act', {
		errorHandler: (error, _request, reply) => {
			reply.code(error instanceof NotThere ? 400 : 500).send({ failure: error.message });
		},
		handler: async (request, reply) => {
			const { act } = Object(request.params);
			const run = Object.hasOwn(acts, act) ? acts[act] : undefined;
			if (run === undefined) return await reply.code(404).send({ failure: `No act ${act}` });
			const given: unknown = request.body;
			return await run(given as never);
		},
	});
}
