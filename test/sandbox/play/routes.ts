/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FastifyInstance } from 'fastify';

import type { Occurrence } from '../sending';
import { SANDBOX_KEYS, tryAddress } from '../sending';
import type { Sockets } from '../sending/sockets';
import type { SandboxState } from '../state';
import { pressOn, showAnswer } from './buttons';
import { missing, react, say } from './messages';
import { decide, fillIn, takeOut } from './others';
import { createOutbox } from './outbox';
import { shown } from './shown';

const FILES = {
	'/sandbox/play': { name: 'page.html', type: 'text/html' },
	'/sandbox/play/page.css': { name: 'page.css', type: 'text/css' },
	'/sandbox/play/page.js': { name: 'page.js', type: 'text/javascript' },
	'/sandbox/play/card.js': { name: 'card.js', type: 'text/javascript' },
};

/** The page on which one person plays everybody in Feishu: they write, press, change and approve. */
export function playRoutes(app: FastifyInstance, { world }: SandboxState, sockets: Sockets): void {
	const outbox = createOutbox(sockets, () => world.now());
	for (const [path, { name, type }] of Object.entries(FILES)) {
		app.get(path, async (_request, reply) => {
			// Read each time: whoever works on the page sees it by loading it again.
			const text = readFileSync(join(__dirname, name), 'utf8');
			return await reply.type(`${type}; charset=utf-8`).send(text);
		});
	}
	app.get('/sandbox/play/state', async () => shown(world, outbox, sockets));

	const plays: Record<string, (given: Given) => Occurrence> = {
		message: (given) =>
			say(world, {
				user: textOf(given, 'user'),
				chat: textOf(given, 'chat'),
				text: textOf(given, 'text'),
				mentionsBot: given.mentionsBot === true,
			}),
		reaction: (given) =>
			react(world, {
				user: textOf(given, 'user'),
				message: textOf(given, 'message'),
				emoji: textOf(given, 'emoji'),
			}),
		press: (given) =>
			pressOn(world, {
				user: textOf(given, 'user'),
				message: textOf(given, 'message'),
				action: { ...Object(given.action) },
			}),
		record: (given) =>
			fillIn(world, {
				user: textOf(given, 'user'),
				base: textOf(given, 'base'),
				table: textOf(given, 'table'),
				record: textOf(given, 'record'),
				column: textOf(given, 'column'),
				value: textOf(given, 'value'),
			}),
		deletion: (given) =>
			takeOut(world, {
				user: textOf(given, 'user'),
				base: textOf(given, 'base'),
				table: textOf(given, 'table'),
				record: textOf(given, 'record'),
			}),
		approval: (given) =>
			decide(world, { instance: textOf(given, 'instance'), status: textOf(given, 'status') }),
	};
	for (const [name, play] of Object.entries(plays)) {
		app.post(`/sandbox/play/${name}`, async (request) => {
			const given: Given = { ...Object(request.body) };
			const sent = await outbox.send(play(given));
			if (name === 'press') showAnswer(world, textOf(given, 'message'), sent.answer);
			return sent;
		});
	}
	app.post('/sandbox/play/again', async (request) => {
		const id = textOf({ ...Object(request.body) }, 'id');
		return await (outbox.again(id) ?? missing(id));
	});
	app.post('/sandbox/play/address', async (request) => {
		const url = textOf({ ...Object(request.body) }, 'url');
		outbox.url = '';
		if (url === '') return { status: 200 };
		const challenge = world.id('challenge');
		const { status, body } = await tryAddress(challenge, {
			url,
			keys: SANDBOX_KEYS,
			now: () => world.now(),
		});
		const isRight = status === 200 && Object(body).challenge === challenge;
		if (isRight) outbox.url = url;
		return { status: isRight ? 200 : status === 200 ? 400 : status };
	});
}

type Given = Readonly<Record<string, unknown>>;

function textOf(given: Given, name: string): string {
	const value = given[name];
	return typeof value === 'string' ? value : '';
}
