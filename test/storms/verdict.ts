import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunResult } from '../engine';
import type { Audit } from '../sandbox';
import type { Write } from './writes';
import { marksIn } from './writes';

/** What the node said of a write: that it was made, or the envelope of its failure. */
export type Told = 'made' | IDataObject;

/** What came of a storm, in figures. */
export interface Verdict {
	readonly writes: number;
	readonly requests: number;
	readonly exchanges: number;
	/** Carried out at least once. */
	readonly made: number;
	/** Failures that were named. */
	readonly named: number;
	/** Said to be made, or not spoken of, and not carried out. */
	readonly lost: readonly string[];
	/** Carried out more than once. */
	readonly doubled: readonly string[];
	/** Carried out somewhere else than they were to, or asked for by nobody. */
	readonly misplaced: readonly string[];
	/** Carried out, or perhaps, though the envelope says that they were not, or to repeat the call. */
	readonly misled: readonly string[];
	/** Keys that two writes came with, and those under which two were carried out. */
	readonly keys: readonly string[];
	readonly leaks: readonly string[];
}

/** What a storm is judged by. */
export interface Evidence {
	/** What the node said of the writes, by their marks. */
	readonly told: ReadonlyMap<string, Told>;
	/** What the sandbox carried out. */
	readonly audit: Audit;
	readonly keyed: boolean;
	/** Secrets in what the node said. */
	readonly leaks: readonly string[];
	readonly exchanges: number;
	readonly requests: number;
}

/** Judges a storm by what the sandbox carried out and what the node said. */
export function verdictOf(writes: readonly Write[], evidence: Evidence): Verdict {
	const { told, audit, keyed, leaks, exchanges, requests } = evidence;
	const places = placesOf(audit);
	const countOf = ({ mark }: Write): number => places.get(mark)?.length ?? 0;
	const asked = new Map(writes.map((write) => [write.mark, write]));
	const isNamed = ({ mark }: Write): boolean => typeof told.get(mark) === 'object';
	return {
		writes: writes.length,
		...{ requests, exchanges },
		made: writes.filter((write) => countOf(write) > 0).length,
		named: writes.filter(isNamed).length,
		lost: marks(writes.filter((write) => countOf(write) === 0 && !isNamed(write))),
		doubled: marks(writes.filter((write) => countOf(write) > 1)),
		misplaced: [...places]
			.filter(([mark, targets]) => targets.some((one) => one !== asked.get(mark)?.place.target))
			.map(([mark]) => mark),
		misled: marks(writes.filter((write) => misleads(told.get(write.mark), countOf(write), keyed))),
		keys: [...audit.keys.doubled, ...audit.keys.shared],
		leaks: [...audit.leaks.map(({ where }) => where), ...leaks],
	};
}

function marks(writes: readonly Write[]): string[] {
	return writes.map(({ mark }) => mark);
}

/** Where each mark was carried out, once for each time. */
function placesOf({ delivered }: Audit): Map<string, string[]> {
	const places = new Map<string, string[]>();
	for (const [content, targets] of delivered) {
		for (const mark of marksIn(content)) {
			places.set(mark, [...(places.get(mark) ?? []), ...targets]);
		}
	}
	return places;
}

/**
 * An envelope must not say -1 of a write that was carried out, nor that it may be repeated where
 * Feishu would carry it out again; then it says to look first.
 */
function misleads(told: Told | undefined, count: number, keyed: boolean): boolean {
	if (told === undefined || told === 'made' || count === 0) return false;
	if (told.StatusCode !== 500) return true;
	return !keyed && (told.Retryable !== false || !/^Check in Feishu/.test(String(told.Hint)));
}

/** What a run's output items say of their input items' writes. */
export function toldBy({ tasks }: RunResult, writes: readonly Write[]): Map<string, Told> {
	const told = new Map<string, Told>();
	for (const task of tasks.Feishu ?? []) {
		for (const item of (task.data?.main ?? []).flatMap((items) => items ?? [])) {
			for (const row of rowsOf(item)) told.set(writes[row].mark, toldIn(item.json));
		}
	}
	return told;
}

function rowsOf({ pairedItem }: INodeExecutionData): number[] {
	const pairs = Array.isArray(pairedItem) ? pairedItem : [pairedItem];
	return pairs.map((pair) => (typeof pair === 'object' ? pair.item : Number(pair)));
}

/** What an output item says: an envelope, the details of an error, or an element of the result. */
export function toldIn({ details, ...json }: IDataObject): Told {
	const envelope = typeof details === 'object' && details !== null ? { ...details } : json;
	return 'StatusCode' in envelope && envelope.StatusCode !== 200
		? (envelope as IDataObject)
		: 'made';
}
