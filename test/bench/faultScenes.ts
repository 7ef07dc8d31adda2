import type { Fault } from '../sandbox';
import { remoteSandbox, runScript } from './processes';
import type { Row } from './table';
import { printTable } from './table';
import type { Figures, Work } from './work';
import { textOf } from './work';

const COUNT = 10_000;

/** All faults at once, each hitting its share of the calls. */
const FAULTS: readonly Fault[] = [
	{ kind: 'status', status: 503, every: 41 },
	{ kind: 'resetBefore', every: 43 },
	{ kind: 'resetAfter', every: 47 },
	{ kind: 'limited', seconds: 0, every: 53 },
	{ kind: 'html', every: 59 },
	{ kind: 'truncated', every: 61 },
	{ kind: 'slow', milliseconds: 1500, every: 997 },
	{ kind: 'expiredToken', every: 2503 },
];

/** Sends 10,000 messages through every kind of fault: none may be lost, none sent twice. */
export async function faultScenes(): Promise<Row[]> {
	const sandbox = await remoteSandbox({});
	for (const fault of FAULTS) {
		await sandbox.post('faults', { ...fault, times: COUNT, endpoint: 'im.v1.message.create' });
	}
	const work: Work = {
		contender: 'this node',
		origin: sandbox.origin,
		count: COUNT,
		concurrency: 50,
		paced: false,
		kind: 'message',
		timeout: 1,
	};
	const figures = await runScript<Figures>('test/bench/contender.ts', work);
	const counts = await sandbox.ask<Row['counts']>('counts');
	const texts = await sandbox.ask<string[]>('texts');
	await sandbox.stop();
	const distinct = new Set(texts);
	const lost = Array.from({ length: COUNT }, (_, index) => textOf(index)).filter(
		(text) => !distinct.has(text),
	);
	const title = '10,000 messages through faults of every kind';
	const row: Row = {
		scene: title,
		contender: 'this node ×50',
		count: COUNT,
		...figures,
		counts,
		delivered: distinct.size,
		lost: lost.length,
		doubled: texts.length - distinct.size,
	};
	printTable(title, [row]);
	return [row];
}
