/* eslint-disable no-console */
import { createHastyClock } from '../api/fakeClock';
import { openStage, unpace } from '../engine';
import { faultsIn, play } from '../storms/storm';
import { STORMS } from '../storms/storms';

/** Writes a storm. */
const COUNT = 10_000;

/**
 * Plays the storms whose title, after `storm: `, holds the word, and prints their figures.
 * @returns whether all of them were calm
 */
export async function playStorms(word: string): Promise<boolean> {
	const chosen = STORMS.filter(({ title }) => `storm: ${title}`.includes(word));
	const rows: Record<string, object> = {};
	for (const storm of chosen) {
		const stage = await openStage({ journal: 'counts' });
		unpace(stage.engine, createHastyClock());
		const verdict = await play(stage, storm, COUNT);
		await stage.close();
		const { writes, requests, exchanges, made, named } = verdict;
		const faults = Object.entries(faultsIn(verdict)).map(([name, found]) => [name, found.length]);
		rows[storm.title] = {
			...{ writes, requests, exchanges, made, named },
			...Object.fromEntries(faults),
		};
		console.log(storm.title, JSON.stringify(rows[storm.title]));
	}
	console.table(rows);
	const figures = Object.values(rows).flatMap((row) => Object.entries(row));
	return figures.every(([name, value]) => !(name in FAULTS) || value === 0);
}

const FAULTS = { lost: 0, doubled: 0, misplaced: 0, misled: 0, keys: 0, leaks: 0 };
