/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { SandboxOptions } from '../sandbox';
import { faultScenes } from './faultScenes';
import type { RemoteSandbox } from './processes';
import { remoteSandbox, runScript } from './processes';
import type { Row } from './table';
import { judgeRatios, printTable } from './table';
import type { Figures, Work } from './work';
import { textOf } from './work';

/** One comparison: the same work for each contender, one after the other, each with a fresh sandbox. */
interface Scene {
	readonly title: string;
	readonly sandbox: SandboxOptions;
	readonly work: Pick<Work, 'count' | 'kind' | 'paced'>;
	/** Contender and how many calls it has under way. */
	readonly field: ReadonlyArray<readonly [contender: string, concurrency: number]>;
}

const EVERYBODY = [
	['this node', 10],
	['n8n helper', 10],
	['axios keep-alive', 10],
	['official SDK', 10],
	['axios keep-alive', 1],
	['official SDK', 1],
	['sequential node', 1],
] as const;

const scenes: readonly Scene[] = [
	...[0, 50, 200].map((latency) => ({
		title: `1,000 messages, ${latency} ms latency, no limits`,
		sandbox: { latency },
		work: { count: 1000, kind: 'message' as const, paced: false },
		field: EVERYBODY,
	})),
	{
		title: '1,000 messages, 50 ms latency, 50 per second and 1000 per minute',
		sandbox: { latency: 50, limits: true },
		work: { count: 1000, kind: 'message', paced: true },
		field: [
			['this node', 10],
			['n8n helper', 10],
			['sequential node', 1],
		],
	},
	{
		title: '10,000 records from 10,000 items, 50 ms latency',
		sandbox: { latency: 50 },
		work: { count: 10_000, kind: 'records', paced: true },
		field: [['this node', 10]],
	},
	{
		title: '10,000 items, overhead only (dry run)',
		sandbox: {},
		work: { count: 10_000, kind: 'overhead', paced: false },
		field: [['this node', 10]],
	},
];

async function play(scene: Scene): Promise<Row[]> {
	const rows: Row[] = [];
	for (const [contender, concurrency] of scene.field) {
		const sandbox = await remoteSandbox(scene.sandbox);
		const work: Work = { ...scene.work, contender, concurrency, origin: sandbox.origin };
		const figures = await runScript<Figures>('test/bench/contender.ts', work);
		const counts = await sandbox.ask<Row['counts']>('counts');
		const delivery =
			work.kind === 'records' ? await ofRecords(work, sandbox) : await ofTexts(work, sandbox);
		await sandbox.stop();
		rows.push({
			scene: scene.title,
			contender: `${contender} ×${concurrency}`,
			count: work.count,
			...figures,
			counts,
			...delivery,
		});
	}
	printTable(scene.title, rows);
	return rows;
}

/** What arrived in the sandbox. */
type Delivery = Pick<Row, 'delivered' | 'lost' | 'doubled'>;

async function ofTexts(work: Work, sandbox: RemoteSandbox): Promise<Delivery> {
	const texts = await sandbox.ask<string[]>('texts');
	const distinct = new Set(texts);
	const wanted = Array.from({ length: work.count }, (_, index) => textOf(index));
	return {
		delivered: distinct.size,
		lost: work.kind === 'message' ? wanted.filter((text) => !distinct.has(text)).length : 0,
		doubled: texts.length - distinct.size,
	};
}

async function ofRecords({ count }: Work, sandbox: RemoteSandbox): Promise<Delivery> {
	const delivered = await sandbox.ask<number>('records');
	return {
		delivered,
		lost: Math.max(0, count - delivered),
		doubled: Math.max(0, delivered - count),
	};
}

async function bench(): Promise<void> {
	const only = process.argv[2] ?? '';
	const rows: Row[] = [];
	for (const scene of scenes.filter(({ title }) => title.includes(only))) {
		rows.push(...(await play(scene)));
	}
	if ('10,000 messages through faults'.includes(only) || only === '') await faultScenes();
	if (only === '') judgeRatios(rows);
}

void bench();
