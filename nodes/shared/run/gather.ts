import type { INodeExecutionData } from 'n8n-workflow';
import type { Gathered, Prepared } from '../operation';
import { Refusal } from '../values';
import { callJob, earlierJob } from './call';
import { clientFor } from './carryOut';
import type { Execution } from './execution';
import { failureOf } from './failures';
import type { Finished } from './finished';
import type { Asked } from './plan';
import { itemJob } from './plan';
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
	readonly settings: RequestSettings;
	readonly content: string;
	readonly gather: NonNullable<Prepared['gather']>;
}

/**
 * Gathers items by where they go, in order of first appearance: only items whose every parameter has
 * the same value share a call, so nothing is written to another place than its item says. Items that
 * cannot be used, and those that are calls of their own, stay alone.
 */
export async function gatherCalls(
	execution: Execution,
	items: readonly INodeExecutionData[],
	asked: readonly Asked[],
): Promise<PlannedJob[]> {
	const groups = new Map<string, Group>();
	const inOrder: Array<PlannedJob | Group> = [];
	for (const [index, one] of asked.entries()) {
		if ('earlier' in one) {
			const { earlier } = one;
			// The items of one call stay together, whatever has become of the values they came with.
			if (earlier.rows[0] !== index) continue;
			inOrder.push({ rows: earlier.rows, open: () => earlierJob(execution, earlier) });
			continue;
		}
		if ('error' in one || one.prepared.gather === undefined) {
			inOrder.push({ rows: [index], open: () => itemJob(execution, index, one) });
			continue;
		}
		const { settings, prepared } = one;
		const { content } = prepared;
		const place = JSON.stringify([content, settings]);
		const known = groups.get(place);
		if (known !== undefined) {
			known.rows.push(index);
			continue;
		}
		const group = { rows: [index], settings, content, gather: one.prepared.gather };
		groups.set(place, group);
		inOrder.push(group);
	}
	const jobs: PlannedJob[] = [];
	for (const one of inOrder) {
		const planned = 'open' in one ? [one] : await groupJobs(execution, items, one);
		for (const job of planned) jobs.push(job);
	}
	return jobs;
}

async function groupJobs(
	execution: Execution,
	items: readonly INodeExecutionData[],
	group: Group,
): Promise<PlannedJob[]> {
	const opened = await execution.open();
	if ('failure' in opened) {
		const { failure } = opened;
		const job: Job<Finished> = {
			settle: () => failedJob(execution.operation, group.rows, failure),
		};
		return [{ rows: group.rows, open: () => job }];
	}
	const { rows, settings, content } = group;
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
		const data = rows.map((index) => ({ index, json: items[index].json }));
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
			callJob(execution, { rows, settings, content: () => call.content, settle: () => call }),
	};
}
