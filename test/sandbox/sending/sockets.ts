/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { Server } from 'node:http';

import { WebSocketServer } from 'ws';

import { decodedFrame, encodedFrame } from '../../../nodes/shared/receive/long/frame';
import type { Frame } from '../../../nodes/shared/receive/long/frame';
import { isMeant } from '../guard';

/** The end of a long connection that is Feishu's. */
export interface SandboxSocket {
	send(bytes: Uint8Array): void;
	terminate(): void;
	close(): void;
	on(event: 'message', listener: (bytes: Buffer) => void): void;
	on(event: 'close' | 'error', listener: () => void): void;
}

/** Who waits for what comes back. */
interface Waiting {
	readonly socket: SandboxSocket;
	resolve(acknowledged: Acknowledged): void;
}

/** Bytes of a frame. */
const LARGEST = 32 * 1024 * 1024;
/** Events that nobody has acknowledged yet: more than are ever sent at once. */
const MOST_WAITING = 10_000;

/** What came back for an event. */
export interface Acknowledged {
	readonly code: number;
	/** The answer of a callback. */
	readonly data?: unknown;
}

/** What came was no acknowledgement, or nobody will send one any more. */
const NOBODY: Acknowledged = { code: 0 };

/** The long connections of the sandbox's app. */
export interface Sockets {
	readonly open: ReadonlySet<SandboxSocket>;
	/** Signs of life since the beginning. */
	pings(): number;
	/** From now on the server says nothing any more, and keeps its sockets. */
	fallSilent(isSilent: boolean): void;
	/**
	 * Sends something to one connection, as Feishu does. The code is 0 where it is never acknowledged.
	 * @param parts in how many frames; they go in the order of `order`
	 */
	push(body: object, parts?: number, order?: (frames: Frame[]) => Frame[]): Promise<Acknowledged>;
	/** Cuts every connection. */
	cut(): void;
	stop(): void;
}

/** @param most events that wait to be acknowledged; the oldest are given up when there are more */
export function createSockets(server: Server, most = MOST_WAITING): Sockets {
	const open = new Set<SandboxSocket>();
	const waiting = new Map<string, Waiting>();
	const settle = (id: string, acknowledged: Acknowledged): void => {
		waiting.get(id)?.resolve(acknowledged);
		waiting.delete(id);
	};
	let pings = 0;
	let isSilent = false;
	let messages = 0;
	const sockets = new WebSocketServer({
		server,
		path: '/ws',
		maxPayload: LARGEST,
		verifyClient: ({ req }) => isMeant(req.headers),
	});
	sockets.on('connection', (socket: SandboxSocket) => {
		open.add(socket);
		socket.on('close', () => {
			open.delete(socket);
			for (const [id, one] of waiting) if (one.socket === socket) settle(id, NOBODY);
		});
		// What is too large, or no WebSocket's, closes it.
		socket.on('error', () => {});
		socket.on('message', (bytes) => {
			const frame = orUndefined(() => decodedFrame(bytes));
			if (frame === undefined) {
				socket.terminate();
				return;
			}
			if (frame.method === 1) {
				settle(header(frame, 'message_id'), orUndefined(() => acknowledgedIn(frame)) ?? NOBODY);
				return;
			}
			pings += 1;
			if (isSilent) return;
			const config = {
				PingInterval: 120,
				ReconnectCount: -1,
				ReconnectInterval: 120,
				ReconnectNonce: 30,
			};
			const headers = [{ key: 'type', value: 'pong' }];
			socket.send(
				encodedFrame({ ...frame, headers, payload: Buffer.from(JSON.stringify(config)) }),
			);
		});
	});
	return {
		open,
		pings: () => pings,
		fallSilent: (silent) => {
			isSilent = silent;
		},
		push: async (body, parts = 1, order = (frames) => frames) => {
			messages += 1;
			const id = `message-${messages}`;
			const [socket] = open;
			if (socket === undefined) throw new Error('Nobody is connected');
			return await new Promise((resolve) => {
				waiting.set(id, { socket, resolve });
				const [oldest] = waiting.keys();
				if (waiting.size > most) settle(oldest, NOBODY);
				const frames = framesOf(id, Buffer.from(JSON.stringify(body)), parts);
				for (const frame of order(frames)) socket.send(encodedFrame(frame));
			});
		},
		cut: () => {
			for (const socket of open) socket.terminate();
		},
		stop: () => {
			for (const socket of open) socket.terminate();
			sockets.close();
		},
	};
}

function acknowledgedIn({ payload = new Uint8Array() }: Frame): Acknowledged {
	const { code, data } = JSON.parse(Buffer.from(payload).toString());
	return {
		code,
		data: data === undefined ? undefined : JSON.parse(Buffer.from(data, 'base64').toString()),
	};
}

function orUndefined<Read>(read: () => Read): Read | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function framesOf(id: string, bytes: Buffer, sum: number): Frame[] {
	const size = Math.ceil(bytes.length / sum);
	return Array.from({ length: sum }, (_, seq) => ({
		seqId: 1n,
		logId: 2n ** 63n + 1n,
		service: 33,
		method: 1,
		headers: Object.entries({
			type: 'event',
			message_id: id,
			sum: String(sum),
			seq: String(seq),
			trace_id: 'trace',
		}).map(([key, value]) => ({ key, value })),
		payload: bytes.subarray(seq * size, (seq + 1) * size),
	}));
}

function header({ headers }: Frame, name: string): string {
	return headers.find(({ key }) => key === name)?.value ?? '';
}
