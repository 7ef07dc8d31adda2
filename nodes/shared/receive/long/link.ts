import type { IDataObject } from 'n8n-workflow';

import type { Clock } from '../../api';
import { pause } from '../../api';
import { isObject, outsideJson } from '../../values';
import type { Address } from './address';
import { intervalIn } from './address';
import type { Frame } from './frame';
import { decodedFrame, encodedFrame } from './frame';
import { createParts, headerIn } from './parts';

/** What is used of a WebSocket. */
export interface Socket {
	binaryType: string;
	send(bytes: Uint8Array): void;
	close(): void;
	addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
	addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** What became of an event: its answer is Feishu's, and Feishu sends it again when it was not taken. */
export interface Taken {
	readonly isTaken: boolean;
	readonly answer?: IDataObject;
}

export interface LinkOptions {
	readonly address: Address;
	readonly clock: Clock;
	openSocket(url: string): Socket;
	take(body: IDataObject): Promise<Taken>;
}

/** One WebSocket, as long as it lives. */
export interface Link {
	/** Resolves to whether it could be opened. */
	readonly opened: Promise<boolean>;
	/** Resolves when it is over, by whatever. */
	readonly ended: Promise<void>;
	close(): void;
}

/** Milliseconds until a socket has to be open. */
const OPENING = 15_000;
/** Milliseconds in which something has to come after a sign of life: else nobody is there any more. */
const PATIENCE = 30_000;
/** Milliseconds between two signs of life where Feishu does not say (the official SDK's). */
const INTERVAL = 120_000;

export function openLink({ address, clock, openSocket, take }: LinkOptions): Link {
	const over = new AbortController();
	const { signal } = over;
	const parts = createParts(clock.now);
	const socket = openSocket(address.url);
	socket.binaryType = 'arraybuffer';
	let heard = clock.now();
	let interval = address.interval ?? INTERVAL;
	const close = (): void => {
		if (signal.aborted) return;
		over.abort();
		socket.close();
	};
	const send = (frame: Frame): void => {
		if (!signal.aborted) socket.send(encodedFrame(frame));
	};
	const beat = async (): Promise<void> => {
		while (!signal.aborted) {
			const sent = clock.now();
			send(ping(address.service));
			await pause(PATIENCE, { clock, signal });
			if (heard < sent) close();
			await pause(interval - PATIENCE, { clock, signal });
		}
	};
	const answer = async (frame: Frame): Promise<void> => {
		const started = clock.now();
		const body = headerIn(frame, 'type') === 'event' ? parts.add(frame) : undefined;
		if (body === undefined) return;
		const { isTaken, answer: data } = await take(objectIn(body));
		send(acknowledged(frame, { isTaken, answer: data }, clock.now() - started));
	};
	socket.addEventListener('message', ({ data }) => {
		heard = clock.now();
		const frame = frameIn(data);
		if (frame?.method === 1) void answer(frame);
		if (frame?.method !== 0 || headerIn(frame, 'type') !== 'pong') return;
		interval = intervalIn(objectIn(frame.payload)) ?? interval;
	});
	const ended = new Promise<void>((resolve) => {
		signal.addEventListener('abort', () => resolve());
	});
	const opened = new Promise<boolean>((resolve) => {
		socket.addEventListener('open', () => {
			resolve(true);
			void beat();
		});
		void ended.then(() => resolve(false));
		void pause(OPENING, { clock, signal }).then(() => resolve(false));
	});
	socket.addEventListener('close', close);
	socket.addEventListener('error', close);
	return { opened, ended, close };
}

function ping(service: number): Frame {
	const headers = [{ key: 'type', value: 'ping' }];
	return { seqId: 0n, logId: 0n, service, method: 0, headers };
}

/** The same frame back, with the answer of a callback in it. */
function acknowledged(frame: Frame, { isTaken, answer }: Taken, milliseconds: number): Frame {
	const written = answer === undefined ? undefined : jsonOf(answer);
	const isLost = answer !== undefined && written === undefined;
	const data = written === undefined ? {} : { data: Buffer.from(written).toString('base64') };
	return {
		...frame,
		headers: [...frame.headers, { key: 'biz_rt', value: String(Math.round(milliseconds)) }],
		payload: Buffer.from(JSON.stringify({ code: isTaken && !isLost ? 200 : 500, ...data })),
	};
}

/** A workflow may answer with anything, also with what no JSON can hold: undefined for that. */
function jsonOf(answer: IDataObject): string | undefined {
	try {
		return JSON.stringify(answer);
	} catch {
		return undefined;
	}
}

/** Anything but a frame is passed over: the connection goes on. */
function frameIn(data: unknown): Frame | undefined {
	try {
		return data instanceof ArrayBuffer ? decodedFrame(new Uint8Array(data)) : undefined;
	} catch {
		return undefined;
	}
}

function objectIn(bytes: Uint8Array | undefined): IDataObject {
	const value = outsideJson(Buffer.from(bytes ?? []).toString('utf8'));
	return isObject(value) ? value : {};
}
