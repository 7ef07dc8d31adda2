/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Published, Stage } from '../engine';
import { openStage } from '../engine';
import { bodyOf, documented } from '../sandbox/sending';
import type { Shares } from './shares';
import { createShares } from './shares';

const EVENT = 'application.bot.menu_v6';
const BURST = 1_000;
const ROW = 10_000;
/** Under way at once in the row. */
const LANES = 5;
/** Milliseconds within which 99 of 100 events of a burst are acknowledged. */
const ACKNOWLEDGED = 1_000;
/** Milliseconds until a dropped connection is there again. */
const RECONNECTED = 2_000;
/** Bytes that the heap may differ by between the first and the last events of the row. */
const FLAT = 8_000_000;
/** Milliseconds after which what waits for an answer has given up. */
const SETTLED = 3_000;

/** Events through the long connection: what gets lost or doubled, how long each takes, what stays behind. */
export async function playEvents(): Promise<boolean> {
	const shares = createShares();
	// Node has its own from version 22 on.
	Object.assign(globalThis, { WebSocket: shares.WebSocket });
	const stage = await openStage({ journal: 'counts' });
	const before = resources();
	const published = await stage.engine.publish(
		{ receiveBy: 'longConnection', events: [EVENT] },
		{ heard: shares.heard },
	);
	await Promise.all(Array.from({ length: 50 }, (_, index) => push(stage, `warm ${index}`)));

	const one = await played({ stage, published, shares }, { name: 'one', count: 500, lanes: 1 });
	const burst = await played(
		{ stage, published, shares },
		{ name: 'burst', count: BURST, lanes: BURST },
	);
	await played({ stage, published, shares }, { name: 'first', count: ROW, lanes: LANES });
	const heap = usedHeap();
	const row = await played({ stage, published, shares }, { name: 'row', count: ROW, lanes: LANES });
	const grown = usedHeap() - heap;
	const reconnected = await dropped(stage);
	await push(stage, 'after the drop');
	await published.stop();
	while (stage.sandbox.sockets.open.size > 0) await new Promise(setImmediate);
	await pause(SETTLED);
	const left = resources().filter((name) => name === 'Timeout').length;
	await stage.close();

	const kept = before.filter((name) => name === 'Timeout').length;
	console.table({ one, burst, row });
	console.log(
		`Reconnected after ${reconnected} ms. Heap after ${ROW} events: ${(grown / 1e6).toFixed(1)} MB more. Timers left after deactivation: ${Math.max(0, left - kept)}.`,
	);
	const all = [one, burst, row];
	return (
		all.every(({ lost, doubled }) => lost === 0 && doubled === 0) &&
		burst.acknowledged99 <= ACKNOWLEDGED &&
		reconnected <= RECONNECTED &&
		grown <= FLAT &&
		left <= kept
	);
}

interface Figures {
	readonly events: number;
	readonly lost: number;
	readonly doubled: number;
	/** Milliseconds from delivery to the acknowledgement, which goes out when the run has begun. */
	readonly acknowledged50: number;
	readonly acknowledged99: number;
	/** Milliseconds from the arrival of the frame until the trigger hands the event to n8n. */
	readonly own50: number;
	readonly own99: number;
	/** Milliseconds from there until the first node begins; n8n's database, which the engine here lacks, comes on top. */
	readonly engine50: number;
	readonly engine99: number;
	readonly eventsPerSecond: number;
}

interface Played {
	readonly stage: Stage;
	readonly published: Published;
	readonly shares: Shares;
}

async function played(
	{ stage, published, shares }: Played,
	{ name, count, lanes }: { name: string; count: number; lanes: number },
): Promise<Figures> {
	published.runs.length = 0;
	published.outputs.length = 0;
	shares.clear();
	const times: number[] = [];
	const begun = performance.now();
	let next = 0;
	const lane = async (): Promise<void> => {
		for (let index = next++; index < count; index = next++) {
			times.push(await push(stage, `${name} ${index}`));
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	await published.settled();
	const seconds = (performance.now() - begun) / 1000;
	const ids = published.runs.map(([{ json }]) => String(json.event_id));
	const distinct = new Set(ids).size;
	published.runs.length = 0;
	published.outputs.length = 0;
	return {
		events: count,
		lost: count - distinct,
		doubled: ids.length - distinct,
		acknowledged50: at(times, 0.5),
		acknowledged99: at(times, 0.99),
		own50: at(shares.own, 0.5),
		own99: at(shares.own, 0.99),
		engine50: at(shares.engine, 0.5),
		engine99: at(shares.engine, 0.99),
		eventsPerSecond: Math.round(count / seconds),
	};
}

/** The value below which a share of all lies, to a hundredth. */
function at(times: readonly number[], share: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}

/** @returns milliseconds until it was acknowledged */
async function push({ sandbox }: Stage, id: string): Promise<number> {
	const begun = performance.now();
	const { code } = await sandbox.sockets.push(bodyOf({ ...documented(EVENT), id }, '', Date.now()));
	if (code !== 200) throw new Error(`Event ${id} was answered with ${code}`);
	return performance.now() - begun;
}

/** Cuts the connection. @returns milliseconds until there is another one */
async function dropped({ sandbox: { sockets } }: Stage): Promise<number> {
	const [before] = sockets.open;
	const begun = performance.now();
	sockets.cut();
	for (;;) {
		const [now] = sockets.open;
		if (now !== undefined && now !== before) return Math.round(performance.now() - begun);
		await pause(10);
	}
}

async function pause(milliseconds: number): Promise<void> {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}

function resources(): string[] {
	return process.getActiveResourcesInfo();
}

/** Bytes in use after everything that nobody holds is gone. */
function usedHeap(): number {
	setFlagsFromString('--expose_gc');
	runInNewContext('gc')();
	return process.memoryUsage().heapUsed;
}
