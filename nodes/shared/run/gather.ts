import type { INodeExecutionData } from 'n8n-workflow';
import type { Gathered, Prepared, Row } from '../operation';
import { Refusal } from '../values';
import type { Asked } from './asked';
import { itemJob } from './asked';
import { callJob, earlierJob } from './call';
import { clientFor } from './carryOut';
import type { Execution } from './execution';
import { failureOf } from './failures';
import type { Finished } from './finished';
import { failedJob } from './refusedJob';
import type { Job } from './schedule';
import type { RequestSettings } from './settings';

/** A job and the input items it is for. */
export interface PlannedJob {
	readonly rows: readonly number[];
	/** What came out when the calls were planned: that an item of it cannot be used. */
	readonly refused?: Job<Finished>;
	open(): Job<Finished>;
}

/** Items that go to one place: the same values, the same settings. */
interface Group {
	readonly rows: number[];
	readonly data: Row[];
	readonly settings: RequestSettings;
	readonly content: string;
	readonly gather: NonNullable<Prepared['gather']>;
}

/** Items on their way into calls. */
export interface Gathering {
	/** Takes the next item; what it asks for is forgotten where it joins others. */
	add(index: number, one: Asked): void;
	/** Plans the calls, in order of the first item of each. */
	jobs(): Promise<PlannedJob[]>;
}

/**
 * Gathers items by where they go, in order of first appearance: only items whose every parameter has
 * the same value share a call, so nothing is written to another place than its item says. Items that
 * cannot be used, and those that are calls of their own, stay alone.
 */
export function openGathering(
	execution: Execution,
	items: readonly INodeExecutionData[],
): Gathering {
	const groups = new Map<string, Group>();
	const inOrder: Array<PlannedJob | Group> = [];
	// Most items go where the one before them went.
	let latest: Group | undefined;
	const groupFor = (settings: RequestSettings, content: string, gather: Group['gather']): Group => {
		if (latest?.content === content && latest.settings === settings) return latest;
		const place = JSON.stringify([content, settings]);
		const known = groups.get(place);
		latest = known ?? { rows: [], data: [], settings, content, gather };
		if (known === undefined) {
			groups.set(place, latest);
			inOrder.push(latest);
		}
		return latest;
	};
	const add = (index: number, one: Asked): void => {
		if ('earlier' in one) {
			const { earlier } = one;
			// The items of one call stay together, whatever has become of the values they came with.
			if (earlier.rows[0] !== index) return;
			inOrder.push({ rows: earlier.rows, open: () => earlierJob(execution, earlier) });
			return;
		}
		if ('error' in one || one.prepared.gather === undefined) {
			inOrder.push({ rows: [index], open: () => itemJob(execution, [index], one) });
			return;
		}
		const { settings, prepared } = one;
		const group = groupFor(settings, prepared.content(), one.prepared.gather);
		group.rows.push(index);
		group.data.push({ index, json: prepared.row ?? items[index].json });
	};
	return {
		add,
		jobs: async () => {
			const jobs: PlannedJob[] = [];
			for (const one of inOrder) {
				const planned = 'open' in one ? [one] : await groupJobs(execution, one);
				for (const job of planned) jobs.push(job);
			}
			return jobs;
		},
	};
}

async function groupJobs(execution: Execution, group: Group): Promise<PlannedJob[]> {
	const opened = await execution.open();
	if ('failure' in opened) {
		const { failure } = opened;
		const job: Job<Finished> = {
			settle: () => failedJob(execution.operation, group.rows, failure),
		};
		return [{ rows: group.rows, open: () => job }];
	}
	const { rows, data, settings, content } = group;
	const { session } = opened;
	const client = clientFor(execution, session, { rows, settings, content: () => content });
	// What was read from Feishu to plan the calls may stand in a refusal.
	const failing = (own: readonly number[], error: unknown): Job<Finished> => {
		const failure = session.maskedDeep(failureOf(error));
		return { settle: () => failedJob(execution.operation, own, failure) };
	};
	const refused = (own: readonly number[], error: unknown): PlannedJob => {
		const job = failing(own, error);
		return { rows: own, open: () => job, ...(error instanceof Refusal ? { refused: job } : {}) };
	};
	try {
		return (await group.gather(data, client)).map(({ rows: own, call, flaw }) => {
			if (call instanceof Refusal) return refused(own, call);
			const job = planned(execution, settings, { rows: own, call });
			return flaw === undefined ? job : { ...job, refused: failing([flaw.index], flaw.refusal) };
		});
	} catch (error) {
		// What keeps all calls of a group from being planned is said once, for all its items.
		return [refused(rows, error)];
	}
}

function planned(
	execution: Execution,
	settings: RequestSettings,
	{
		rows,
		call,
	}: { readonly rows: readonly number[]; readonly call: Exclude<Gathered['call'], Refusal> },
): PlannedJob {
	return {
		rows,
		open: () =>
			callJob(execution, { rows, settings, content: () => call.content(), settle: () => call }),
	};
}
