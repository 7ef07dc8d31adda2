import type { INodeExecutionData } from 'n8n-workflow';
import { WebSocket } from 'ws';

import { decodedFrame } from '../../nodes/shared/receive/long/frame';

/** Whose milliseconds pass between the arrival of an event and the start of the workflow. */
export interface Shares {
	/** A WebSocket that notes when a frame arrives. */
	readonly WebSocket: new (url: string) => WebSocket;
	/** To be told what the engine hears of each event. */
	heard(what: 'handed' | 'begun', main: INodeExecutionData[][]): void;
	/** From the arrival of the frame until the trigger hands the event to n8n. */
	readonly own: number[];
	/** From there until the first node begins. */
	readonly engine: number[];
	clear(): void;
}

export function createShares(): Shares {
	const arrived = new Map<string, number>();
	const handed = new Map<string, number>();
	const own: number[] = [];
	const engine: number[] = [];
	class Noting extends WebSocket {
		constructor(url: string) {
			super(url);
			// Before the listener of the trigger, which is added later.
			this.addEventListener('message', ({ data }) => {
				const id = data instanceof ArrayBuffer ? idIn(new Uint8Array(data)) : undefined;
				if (id !== undefined) arrived.set(id, performance.now());
			});
		}
	}
	return {
		WebSocket: Noting,
		heard: (what, [[{ json }]]) => {
			const id = String(json.event_id);
			const since = (what === 'handed' ? arrived : handed).get(id);
			if (since !== undefined) (what === 'handed' ? own : engine).push(performance.now() - since);
			if (what === 'handed') handed.set(id, performance.now());
		},
		own,
		engine,
		clear: () => {
			arrived.clear();
			handed.clear();
			own.length = 0;
			engine.length = 0;
		},
	};
}

/** The ID of the event that a frame carries. */
function idIn(bytes: Uint8Array): string | undefined {
	const { method, payload } = decodedFrame(bytes);
	if (method !== 1) return undefined;
	return JSON.parse(Buffer.from(payload ?? []).toString()).header?.event_id;
}
