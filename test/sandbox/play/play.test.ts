/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { WebSocket } from 'ws';

import { decodedFrame, encodedFrame } from '../../../nodes/shared/receive/long/frame';
import type { Sandbox } from '../server';
import { startSandbox } from '../server';
import { SANDBOX_KEYS } from '../sending/occurrence';
import { messagesOf } from '../services/messageBook';
import { watchedApprovalsOf } from '../services/approvalBook';
import { watchedFilesOf } from '../services/driveFiles';
import { SEEDED } from '../services/seededMessages';

let sandbox: Sandbox;
const ends: Array<() => void> = [];

beforeEach(async () => {
	sandbox = await startSandbox();
});

afterEach(async () => {
	for (const end of ends.splice(0)) end();
	await sandbox.stop();
});

async function act(name: string, given: object): Promise<Record<string, unknown>> {
	const response = await fetch(`${sandbox.origin}/sandbox/play/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(given),
	});
	return { status: response.status, ...Object(await response.json()) };
}

async function state(query = '') {
	return await (await fetch(`${sandbox.origin}/sandbox/play/state?${query}`)).json();
}

/** An app on the long connection, which answers everything with this. @returns what it got */
async function connect(answer?: object): Promise<Array<Record<string, unknown>>> {
	const got: Array<Record<string, unknown>> = [];
	const socket = new WebSocket(`${sandbox.origin.replace('http', 'ws')}/ws`);
	socket.binaryType = 'arraybuffer';
	const data =
		answer === undefined ? undefined : Buffer.from(JSON.stringify(answer)).toString('base64');
	socket.addEventListener('message', ({ data: bytes }) => {
		if (!(bytes instanceof ArrayBuffer)) return;
		const frame = decodedFrame(new Uint8Array(bytes));
		got.push(JSON.parse(Buffer.from(frame.payload ?? []).toString()));
		const payload = Buffer.from(JSON.stringify({ code: 200, data }));
		socket.send(encodedFrame({ ...frame, payload }));
	});
	await new Promise<void>((resolve) => {
		socket.addEventListener('open', () => resolve());
	});
	ends.push(() => socket.close());
	return got;
}

const hello = { user: 'ou_ada', chat: '', text: 'Hello', mention: false };

test('the page and its parts are there, and load nothing from elsewhere', async () => {
	const page = await fetch(`${sandbox.origin}/sandbox/play`);
	const html = await page.text();
	expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
	const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
	expect(parts).toHaveLength(4);
	for (const path of parts) expect((await fetch(sandbox.origin + path)).status).toBe(200);
	expect(html).not.toMatch(/https?:\/\/(?!127)/);
});

test('a direct message is an event of the direct chat, and stands in it', async () => {
	const got = await connect();
	expect(await act('say', hello)).toMatchObject({ outcome: 'acknowledged' });
	expect(got).toMatchObject([
		{
			header: { event_type: 'im.message.receive_v1', token: '' },
			event: {
				sender: { sender_id: { open_id: 'ou_ada' }, sender_type: 'user' },
				message: { chat_type: 'p2p', chat_id: 'oc_p2p_ada01', content: '{"text":"Hello"}' },
			},
		},
	]);
	const { messages, log } = await state();
	expect(messages).toMatchObject([{ content: { text: 'Hello' }, sender: { id: 'ou_ada' } }]);
	expect(log).toMatchObject([{ type: 'im.message.receive_v1', way: 'longConnection' }]);
});

test('in a group the bot is mentioned by its open_id', async () => {
	const got = await connect();
	await act('say', { ...hello, chat: SEEDED.chat, mention: true });
	expect(got).toMatchObject([
		{
			event: {
				message: {
					chat_type: 'group',
					content: '{"text":"@_user_1 Hello"}',
					mentions: [{ key: '@_user_1', id: { open_id: 'ou_bot' } }],
				},
			},
		},
	]);
});

test('where nobody is connected, the log says so', async () => {
	expect(await act('say', hello)).toMatchObject({ outcome: 'nobody is connected' });
});

test('the same event can be sent again, under the same id', async () => {
	const got = await connect();
	await act('say', hello);
	await act('again', { number: 1 });
	const ids = got.map(({ header }) => Object(header).event_id);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(1);
});

test('a press shows the toast, and the card of the answer takes the place of the old one', async () => {
	const data = { schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'Done' }] } };
	const toast = { type: 'success', content: 'Thanks' };
	const got = await connect({ toast, card: { type: 'raw', data } });
	const action = { tag: 'button', value: { choice: 'yes' } };
	const pressed = { user: 'ou_ben', message: SEEDED.card, action };
	expect(await act('press', pressed)).toMatchObject({ outcome: 'acknowledged', toast });
	expect(got).toMatchObject([
		{
			event: {
				operator: { open_id: 'ou_ben' },
				action,
				context: { open_message_id: SEEDED.card, open_chat_id: SEEDED.chat },
			},
		},
	]);
	const { messages } = await state(`chat=${SEEDED.chat}`);
	const card = messages.find(({ message_id: id }: { message_id: string }) => id === SEEDED.card);
	expect(card.content).toEqual(data);
});

test('a reaction is added, and taken back by the same person', async () => {
	const got = await connect();
	const given = { user: 'ou_ada', message: SEEDED.text, emoji: 'DONE' };
	await act('react', given);
	await act('react', given);
	expect(got.map(({ header }) => Object(header).event_type)).toEqual([
		'im.message.reaction.created_v1',
		'im.message.reaction.deleted_v1',
	]);
});

test('records are changed silently until somebody has subscribed to the Base', async () => {
	const got = await connect();
	const place = { user: 'ou_ada', base: 'bascnProjects', table: 'tblCustomers' };
	const record = { ...place, record: 'recAcme', fields: { City: 'Oslo' } };
	expect(await act('write', record)).toMatchObject({ outcome: 'unwatched' });
	watchedFilesOf(sandbox.world).add('bascnProjects');
	await act('write', { ...record, fields: { City: 'Bergen' } });
	await act('write', { ...place, record: '', fields: { Name: 'New' } });
	await act('write', { ...place, record: 'recAcme' });
	expect(got.map(({ event }) => Object(event).action_list[0])).toMatchObject([
		{
			action: 'record_edited',
			before_value: [{ field_id: 'fldCity', field_value: 'Oslo' }],
			after_value: [{ field_id: 'fldCity', field_value: 'Bergen' }],
		},
		{ action: 'record_added' },
		{ action: 'record_deleted' },
	]);
});

test('approvals are started and decided, once', async () => {
	const got = await connect();
	watchedApprovalsOf(sandbox.world).add('AP-LAPTOP');
	await act('start', { user: 'ou_ada', reason: 'Old one broke' });
	const [{ code }] = (await state()).approvals;
	await act('decide', { code, status: 'APPROVED' });
	expect(await act('decide', { code, status: 'REJECTED' })).toMatchObject({ status: 400 });
	expect(got.map(({ event }) => Object(event).status)).toEqual(['PENDING', 'APPROVED']);
	expect(got[0]).toMatchObject({ type: 'event_callback', event: { type: 'approval_instance' } });
});

test('events go to a webhook once it has answered the challenge', async () => {
	const bodies: string[] = [];
	const server = await listening((body) => {
		bodies.push(body);
		return body.includes('challenge') ? body : '{}';
	});
	const keys = { encryptKey: '', verificationToken: SANDBOX_KEYS.verificationToken };
	expect(await act('lead', { url: server, ...keys })).toMatchObject({ failure: '' });
	expect(await act('say', hello)).toMatchObject({ outcome: 'acknowledged', way: 'webhook' });
	expect(JSON.parse(bodies[1]).header.token).toBe(SANDBOX_KEYS.verificationToken);
	expect(await act('lead', { url: `${server}x`, ...SANDBOX_KEYS })).toMatchObject({
		failure: 'the challenge came back wrong',
	});
	expect((await state()).way.url).toBe(server);
});

test('what is not there is refused, and changes nothing', async () => {
	for (const [name, given] of [
		['say', { ...hello, user: 'ou_nobody' }],
		['say', { ...hello, chat: 'oc_foreign' }],
		['react', { user: 'ou_ada', message: 'om_none', emoji: 'DONE' }],
		['press', { user: 'ou_ada', message: SEEDED.text, action: {} }],
		['write', { user: 'ou_ada', base: 'none', table: 'none', record: '' }],
		['again', { number: 99 }],
	] as const) {
		expect(await act(name, given)).toMatchObject({ status: 400 });
	}
	expect(await act('constructor', {})).toMatchObject({ status: 404 });
	expect(messagesOf(sandbox.world)).toEqual([]);
});

/** A webhook. @returns its address */
async function listening(answer: (body: string) => string): Promise<string> {
	const server: Server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += String(chunk)));
		request.on('end', () => response.end(answer(body)));
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	ends.push(() => server.close());
	const address = server.address() as AddressInfo;
	return `http://127.0.0.1:${address.port}/`;
}
