/* eslint-disable no-console */
import type { Figures } from './work';

/** One contender in one scene. */
export interface Row extends Figures {
	readonly scene: string;
	readonly contender: string;
	readonly count: number;
	readonly counts: {
		readonly requests: number;
		readonly connections: number;
		readonly exchanges: number;
	};
	readonly delivered: number;
	readonly lost: number;
	readonly doubled: number;
}

/** Prints one scene; ratios count, seconds depend on the machine. */
export function printTable(title: string, rows: readonly Row[]): void {
	console.log(`\n${title}`);
	console.table(
		Object.fromEntries(
			rows.map((row) => [
				row.contender,
				{
					'wall s': round(row.wall / 1000),
					'× node': round(row.wall / rows[0].wall),
					requests: row.counts.requests,
					connections: row.counts.connections,
					exchanges: row.counts.exchanges,
					'CPU ms/item': round(row.cpu / row.count),
					'RSS MB': Math.round(row.rss),
					'heap MB': Math.round(row.heap),
					delivered: row.delivered,
					lost: row.lost,
					doubled: row.doubled,
				},
			]),
		),
	);
}

/** A figure and what it must not exceed or fall short of. */
interface Promised {
	readonly what: string;
	readonly value: number;
	readonly most?: number;
	readonly least?: number;
}

/** Compares the node with what was promised; all figures come from this one run. */
export function judgeRatios(rows: readonly Row[]): void {
	const find = (scene: string, contender: string) =>
		rows.find((row) => row.scene.includes(scene) && row.contender === contender);
	const node = find('50 ms latency, no limits', 'this node ×10');
	const helper = find('50 ms latency, no limits', 'n8n helper ×10');
	const loop = find('50 ms latency, no limits', 'sequential node ×1');
	const paced = find('50 per second', 'this node ×10');
	const busy = find('10,000 messages, no latency', 'this node ×10');
	const busyHelper = find('10,000 messages, no latency', 'n8n helper ×10');
	const up = find('200 files of 1 MB, upload', 'this node ×10');
	const upHelper = find('200 files of 1 MB, upload', 'n8n helper ×10');
	const down = find('200 files of 1 MB, download', 'this node ×10');
	const downHelper = find('200 files of 1 MB, download', 'n8n helper ×10');
	const fewUp = find('50 files of 1 MB, upload', 'this node ×10');
	const fewDown = find('50 files of 1 MB, download', 'this node ×10');
	const wrong = rows
		.filter(({ contender }) => contender.startsWith('this node'))
		.reduce((sum, { lost, doubled }) => sum + lost + doubled, 0);
	const records = find('10,000 records', 'this node ×10');
	const appended = find('10,000 rows appended', 'this node ×10');
	const read = find('10,000 rows read', 'this node ×10');
	// The engine takes more than 250 MB before anybody works on it.
	const beyond = (scene: string): number =>
		(find(scene, 'this node ×10')?.rss ?? NaN) - (find(scene, 'n8n helper ×10')?.rss ?? NaN);
	const many = find('one message to 1,000 users', 'this node ×10');
	const upsert = find('upsert of 10,000 items', 'this node ×10');
	const upsertHelper = find('upsert of 10,000 items', 'n8n helper ×1');
	const large = find('upsert of 50,000 items', 'this node ×10');
	const largeAlone = find('upsert of 50,000 items', 'n8n alone ×1');
	const results: readonly Promised[] = [
		{
			what: 'wall against n8n helper at 50 ms',
			value: ratio(node?.wall, helper?.wall),
			most: 1.15,
		},
		{
			what: 'wall of the sequential loop against the node',
			value: ratio(loop?.wall, node?.wall),
			least: 8,
		},
		{ what: 'share of 50/s reached under limits', value: ratio(20_000, paced?.wall), least: 0.95 },
		{
			what: 'own CPU per item beyond the helper, ms',
			value: perItem(busy) - perItem(busyHelper),
			most: 0.5,
		},
		{
			what: 'requests for 10,000 records, with the look-up',
			value: records?.counts.requests ?? Number.NaN,
			most: 11,
		},
		{
			what: 'requests for an upsert of 10,000 items',
			value: upsert?.counts.requests ?? Number.NaN,
			most: 45,
		},
		{
			what: 'wall of an upsert against the same requests of n8n helper',
			value: ratio(upsert?.wall, upsertHelper?.wall),
			most: 1.3,
		},
		{
			what: 'own CPU per row of an upsert, ms',
			value: perItem(upsert) - perItem(upsertHelper),
			most: 0.15,
		},
		{
			what: 'peak memory of an upsert of 50,000 rows beyond n8n alone with them, MB',
			value: (large?.rss ?? Number.NaN) - (largeAlone?.rss ?? Number.NaN),
			most: 100,
		},
		{
			what: 'growth of the heap in an upsert of 50,000 rows, MB',
			value: large?.heap ?? Number.NaN,
			most: 100,
		},
		{
			what: 'requests for 10,000 rows appended to a sheet, and read from it',
			value: Math.max(appended?.counts.requests ?? NaN, read?.counts.requests ?? NaN),
			most: 4,
		},
		{
			what: 'CPU per row of a sheet beyond the helper, ms',
			value: Math.max(
				perItem(appended) - perItem(find('10,000 rows appended', 'n8n helper ×10')),
				perItem(read) - perItem(find('10,000 rows read', 'n8n helper ×10')),
			),
			most: 0.15,
		},
		{
			what: 'peak memory of 50,000 rows of a sheet beyond the helper, MB',
			value: Math.max(beyond('50,000 rows appended'), beyond('50,000 rows read')),
			most: 100,
		},
		{
			what: 'requests for one message to 1,000 users',
			value: many?.counts.requests ?? Number.NaN,
			most: 5,
		},
		{
			what: 'speed of uploads against n8n helper',
			value: ratio(upHelper?.wall, up?.wall),
			least: 0.8,
		},
		{
			what: 'speed of downloads against n8n helper',
			value: ratio(downHelper?.wall, down?.wall),
			least: 0.8,
		},
		{
			what: 'peak memory of 200 uploads against 50',
			value: ratio(up?.rss, fewUp?.rss),
			most: 1.25,
		},
		{
			what: 'peak memory of 200 downloads against 50',
			value: ratio(down?.rss, fewDown?.rss),
			most: 1.25,
		},
		{ what: 'messages or files lost or doubled by the node', value: wrong, most: 0 },
	];
	console.log('\nAgainst what was promised');
	console.table(
		Object.fromEntries(
			results.map(({ what, value, most, least }) => [
				what,
				{
					value: round(value),
					promised: most === undefined ? `at least ${least}` : `at most ${most}`,
					kept: value <= (most ?? Infinity) && value >= (least ?? -Infinity) ? 'yes' : 'NO',
				},
			]),
		),
	);
}

function perItem(row: Row | undefined): number {
	return row === undefined ? Number.NaN : row.cpu / row.count;
}

function ratio(one: number | undefined, other: number | undefined): number {
	return one === undefined || other === undefined ? Number.NaN : one / other;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
