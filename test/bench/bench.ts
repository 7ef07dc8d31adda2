/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Fault } from '../sandbox';
import { playEvents } from './events';
import { keepsLaw } from './law';
import type { Scene } from './scenes';
import { play } from './scenes';
import { playStorms } from './storms';
import type { Row } from './table';
import { judgeRatios } from './table';

const EVERYBODY = [
	['this node', 10],
	['n8n helper', 10],
	['axios keep-alive', 10],
	['official SDK', 10],
	['axios keep-alive', 1],
	['official SDK', 1],
	['sequential node', 1],
] as const;

const MANY = 10_000;

/** All faults at once, each hitting its share of the calls. */
const FAULTS: readonly Fault[] = [
	{ kind: 'status' as const, status: 503, every: 41 },
	{ kind: 'resetBefore' as const, every: 43 },
	{ kind: 'resetAfter' as const, every: 47 },
	{ kind: 'limited' as const, seconds: 0, every: 53 },
	{ kind: 'html' as const, every: 59 },
	{ kind: 'truncated' as const, every: 61 },
	{ kind: 'slow' as const, milliseconds: 1500, every: 997 },
	{ kind: 'expiredToken' as const, every: 2503 },
].map((fault) => ({ ...fault, times: MANY, endpoint: 'im.v1.message.create' }));

/** @param latency milliseconds */
function withoutLimits(latency: number): Scene {
	return {
		title: `1,000 messages, ${latency} ms latency, no limits`,
		sandbox: { latency },
		work: { count: 1000, kind: 'message', paced: false },
		field: EVERYBODY,
		rounds: 3,
	};
}

/** Files of 1 MB, between n8n's store and messages. */
function files(kind: 'upload' | 'download', count: number): Scene {
	return {
		title: `${count} files of 1 MB, ${kind}`,
		sandbox: { journal: 'counts' },
		work: { count, kind, paced: false },
		field:
			count < 200
				? [['this node', 10]]
				: [
						['this node', 10],
						['n8n helper', 10],
					],
		rounds: 3,
	};
}

/** Sheets into which rows are upserted: what they hold of the rows that come in. */
const SHEETS = [
	['all of them new', 0, 'none'],
	['none of them changed', 50_000, 'all'],
	['half of them changed', 50_000, 'half'],
] as const;

const scenes: readonly Scene[] = [
	withoutLimits(0),
	withoutLimits(50),
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
		title: '10,000 messages, no latency, no limits',
		sandbox: {},
		work: { count: MANY, kind: 'message', paced: false },
		field: [
			['this node', 10],
			['n8n helper', 10],
		],
		rounds: 3,
	},
	{
		title: '10,000 records from 10,000 items, 50 ms latency',
		sandbox: { latency: 50 },
		work: { count: MANY, kind: 'records', paced: true },
		field: [['this node', 10]],
	},
	...(['upsert', 'sync'] as const).map((kind) => ({
		title: `${kind} of 10,000 items into a table of 10,000, half changed, 50 ms latency`,
		sandbox: { latency: 50 },
		rows: MANY,
		work: { count: MANY, kind, paced: true },
		field: [
			['this node', 10],
			['n8n helper', 1],
		] as const,
		rounds: 3,
	})),
	{
		title: 'upsert of 200 items into a table of 10,000, 50 ms latency',
		sandbox: { latency: 50 },
		rows: MANY,
		work: { count: 200, kind: 'upsert', paced: true },
		field: [
			['this node', 10],
			['sequential node', 1],
		],
	},
	{
		title: 'upsert of 50,000 items into a table of 50,000',
		sandbox: {},
		rows: 50_000,
		work: { count: 50_000, kind: 'upsert', paced: false },
		field: [
			['this node', 10],
			['n8n helper', 1],
			['n8n alone', 1],
		],
	},
	{
		title: 'one message to 1,000 users, 50 ms latency',
		sandbox: { latency: 50 },
		work: { count: 1000, kind: 'many', paced: true },
		field: [
			['this node', 10],
			['n8n helper', 10],
			['sequential node', 1],
		],
	},
	{
		title: '1,000 rows appended to a sheet, 50 ms latency',
		sandbox: { latency: 50 },
		work: { count: 1000, kind: 'appendRows', paced: true },
		field: [
			['this node', 10],
			['n8n helper', 10],
			['sequential node', 1],
		],
	},
	...(['appendRows', 'readRows'] as const).flatMap((kind) =>
		[MANY, 50_000].map((count) => ({
			title: `${count.toLocaleString('en')} rows ${kind === 'readRows' ? 'read from' : 'appended to'} a sheet, 50 ms latency`,
			sandbox: { latency: 50 },
			...(kind === 'readRows' ? { rows: count } : {}),
			work: { count, kind, paced: true },
			field: [
				['this node', 10],
				['n8n helper', 10],
			] as const,
			rounds: count === MANY ? 3 : 1,
		})),
	),
	{
		title: 'upsert of 10,000 rows into a sheet of 5,000, all of them changed, 50 ms latency',
		sandbox: { latency: 50 },
		rows: MANY / 2,
		held: 'none' as const,
		work: { count: MANY, kind: 'upsertRows', paced: true },
		field: [['this node', 10]],
	},
	...SHEETS.map(([what, rows, held]) => ({
		title: `upsert of 50,000 rows into a sheet, ${what}, 50 ms latency`,
		sandbox: { latency: 50 },
		rows,
		held,
		work: { count: 50_000, kind: 'upsertRows' as const, paced: true },
		field: [
			['this node', 10],
			['n8n alone', 1],
		] as const,
	})),
	...[MANY, 100_000].map((count) => ({
		title: `${count.toLocaleString('en')} items, overhead only (dry run)`,
		sandbox: {},
		work: { count, kind: 'overhead' as const, paced: false },
		field: [['this node', 10]] as const,
	})),
	{
		title: '10,000 messages through faults of every kind',
		sandbox: {},
		faults: FAULTS,
		work: { count: MANY, kind: 'message', paced: false, timeout: 1 },
		field: [['this node', 50]],
	},
	withoutLimits(200),
	files('upload', 50),
	files('upload', 200),
	files('download', 50),
	files('download', 200),
];

const ALONE = [
	{ word: 'storm', play: playStorms },
	{ word: 'law', play: keepsLaw },
	{ word: 'events', play: playEvents },
] as const;

/**
 * Plays the scenes whose title holds the argument; without one all of them, and judges the ratios.
 * `storm` (or `storm: ` and a part of its title), `law` and `events` have no contenders, and are
 * played when they are asked for.
 */
async function bench(): Promise<void> {
	const only = process.argv[2] ?? '';
	const alone = ALONE.find(({ word }) => only.startsWith(word));
	if (alone !== undefined) process.exit((await alone.play(only)) ? 0 : 1);
	const rows: Row[] = [];
	for (const scene of scenes.filter(({ title }) => title.includes(only))) {
		rows.push(...(await play(scene)));
	}
	if (only === '') judgeRatios(rows);
}

void bench();
