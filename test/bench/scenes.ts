import type { Fault, SandboxOptions } from '../sandbox';
import { deliveryOf } from './delivery';
import { remoteSandbox, runScript } from './processes';
import { tableRow } from './rowWork';
import { sheetRows } from './sheetRows';
import type { Row } from './table';
import { printTable } from './table';
import type { Figures, Work } from './work';

/** One comparison: the same work for each contender, one after the other, each with a fresh sandbox. */
export interface Scene {
	readonly title: string;
	readonly sandbox: SandboxOptions;
	readonly faults?: readonly Fault[];
	readonly work: Pick<Work, 'count' | 'kind' | 'paced' | 'timeout'>;
	/** Rows the table or sheet has before. */
	readonly rows?: number;
	/** Which of those of a sheet hold what their items do; half of them when absent. */
	readonly held?: 'all' | 'half' | 'none';
	/** Contender and how many calls it has under way. */
	readonly field: ReadonlyArray<readonly [contender: string, concurrency: number]>;
	/** How often the first two contenders take turns; the median counts. Once when absent. */
	readonly rounds?: number;
}

/** Plays a scene and prints its table. */
export async function play(scene: Scene): Promise<Row[]> {
	const { field, rounds = 1 } = scene;
	const played = new Map<string, Row[]>();
	for (let round = 0; round < rounds; round += 1) {
		for (const [contender, concurrency] of round === 0 ? field : field.slice(0, 2)) {
			const name = `${contender} ×${concurrency}`;
			const row = await playOne(scene, { contender, concurrency });
			played.set(name, [...(played.get(name) ?? []), row]);
		}
	}
	const rows = [...played.values()].map(median);
	printTable(scene.title, rows);
	return rows;
}

async function playOne(scene: Scene, who: Pick<Work, 'contender' | 'concurrency'>): Promise<Row> {
	const sandbox = await remoteSandbox(scene.sandbox);
	for (const fault of scene.faults ?? []) await sandbox.post('faults', fault);
	const work: Work = { ...scene.work, ...who, origin: sandbox.origin };
	const { rows = 0, held } = scene;
	if (work.kind === 'upsertRows' || work.kind === 'readRows') {
		await sandbox.post('rows', sheetRows(rows, held));
	} else if (rows > 0) {
		await sandbox.post(
			'records',
			Array.from({ length: rows }, (_, index) => tableRow(index)),
		);
	}
	const figures = await runScript<Figures>('test/bench/contender.ts', work);
	const counts = await sandbox.ask<Row['counts']>('counts');
	const delivery = await deliveryOf(work, sandbox, figures);
	await sandbox.stop();
	return {
		scene: scene.title,
		contender: `${who.contender} ×${who.concurrency}`,
		count: work.count,
		...figures,
		counts,
		...delivery,
	};
}

/** The row in the middle, with the middle CPU of all: one slow second of the machine moves neither. */
function median(rows: readonly Row[]): Row {
	const middle = Math.floor(rows.length / 2);
	const byWall = [...rows].sort((one, other) => one.wall - other.wall);
	const cpu = rows.map((row) => row.cpu).sort((one, other) => one - other);
	return { ...byWall[middle], cpu: cpu[middle] };
}
