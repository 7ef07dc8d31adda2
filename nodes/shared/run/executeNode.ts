import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Tally } from '../api';
import type { Resource } from '../operation';
import { openForm } from './form';
import { noticeFailures } from './notice';
import type { Finished, OutputRules } from './outputs';
import { errorOf, hasFailed, outputItems } from './outputs';
import type { Plan, PlanSource } from './plan';
import { planCalls, refusedJob } from './plan';
import { openProgress } from './progress';
import { recall, remember } from './remembered';
import type { Job } from './schedule';
import { schedule } from './schedule';
import type { OutputMode } from './settings';
import { readOutput } from './settings';

/**
 * Runs the node: items in, envelopes (or their elements) out, in the order of the items.
 *
 * @throws NodeApiError, NodeOperationError only with `output: items` and *On Error: Stop Workflow*
 */
export async function executeNode(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const tally: Tally = { requests: 0, retries: 0, waited: 0 };
	const { rules, plan } = await planAll({
		context,
		resources,
		items,
		form: openForm(context),
		tally,
	});
	const stops = rules.mode === 'items' && !context.continueOnFail();
	const signal = context.getExecutionCancelSignal();
	const { retryOnFail, id } = context.getNode();
	const progress = openProgress(context, items.length, tally);
	let failed: Finished | undefined;

	const watched = (index: number): Job<Finished> => {
		const job = retryOnFail === true ? remembered(id, items, plan, index) : plan.open(index);
		return {
			serialKey: job.serialKey,
			run: async () => {
				const finished = await job.run();
				progress.count(finished);
				if (hasFailed(finished) && (failed === undefined || finished.rows[0] < failed.rows[0])) {
					failed = finished;
				}
				return finished;
			},
		};
	};
	const results = await schedule(plan.count, watched, {
		width: plan.width,
		halted: () => signal?.aborted === true || (stops && failed !== undefined),
	});
	progress.end();
	if (stops && failed !== undefined) throw errorOf(context, failed);

	const finished = results.filter((result) => result !== undefined);
	if (rules.mode === 'envelope' && !progress.reports) noticeFailures(context, finished);
	const output: INodeExecutionData[] = [];
	for (const call of finished) {
		for (const item of outputItems(call, rules)) output.push(item);
	}
	return [output];
}

/** A setting that cannot be used refuses every item, so that none is lost and none is half-done. */
async function planAll(source: PlanSource): Promise<{ rules: OutputRules; plan: Plan }> {
	const { onError } = source.context.getNode();
	let mode: OutputMode = 'envelope';
	try {
		mode = readOutput(source.form(0).shared('output'));
		return { rules: { mode, onError }, plan: await planCalls(source) };
	} catch (error) {
		return {
			rules: { mode, onError },
			plan: {
				count: source.items.length,
				width: 1,
				rows: (index) => [index],
				open: (index) => refusedJob(undefined, [index], error),
			},
		};
	}
}

/** With *Retry On Fail*, calls that succeeded in an earlier try are not sent again. */
function remembered(
	node: string,
	items: readonly INodeExecutionData[],
	plan: Plan,
	index: number,
): Job<Finished> {
	const item = items[plan.rows(index)[0]];
	const before = recall(item, node);
	if (before !== undefined) return { run: async () => before };
	const job = plan.open(index);
	return {
		serialKey: job.serialKey,
		run: async () => {
			const finished = await job.run();
			if (!hasFailed(finished)) remember(item, node, finished);
			return finished;
		},
	};
}
