import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Tally } from '../api';
import type { Resource } from '../operation';
import { isReview } from './answering';
import type { RunSource, Surroundings } from './execution';
import { chosenOperation } from './execution';
import type { Finished } from './finished';
import { hasFailed } from './finished';
import { openForm } from './form';
import { noticeFailures } from './notice';
import type { OutputRules } from './outputs';
import { errorOf, outputItems } from './outputs';
import type { Plan } from './plan';
import { planCalls } from './plan';
import { openPostings } from './postings';
import { openProgress } from './progress';
import { refusedJob } from './refusedJob';
import type { Job } from './schedule';
import { schedule } from './schedule';
import type { OutputMode } from './settings';
import { readOutput } from './settings';
import { withPosting } from './webhook';
import { processOrder, processPacer } from '../api';

const PROCESS: Surroundings = { pacer: processPacer, order: processOrder };

/**
 * Runs the node: items in, envelopes (or their elements) out, in the order of the items.
 *
 * @param surroundings pace and order; those of the process when absent
 * @throws NodeApiError, NodeOperationError only with another Output than Envelope and *On Error: Stop Workflow*
 */
export async function executeNode(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	surroundings: Surroundings = PROCESS,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const tally: Tally = { requests: 0, retries: 0, waited: 0 };
	const form = openForm(context);
	const postings = openPostings(surroundings.pacer.clock);
	const source: RunSource = { context, resources, items, surroundings, form, tally, postings };
	const { rules, plan } = await planAll(source);
	const { refused } = plan;
	if (rules.stops && refused !== undefined) throw errorOf(context, refused, [refused]);

	const signal = context.getExecutionCancelSignal();
	const progress = openProgress(context, items.length, tally);
	let failed: Finished | undefined;
	const watched = (index: number): Job<Finished> =>
		finishing(plan.open(index), (finished) => {
			progress.count(finished);
			if (hasFailed(finished) && (failed === undefined || finished.rows[0] < failed.rows[0])) {
				failed = finished;
			}
		});
	const results = await schedule(plan.count, watched, {
		width: plan.width,
		order: surroundings.order,
		signal,
		halted: () => signal?.aborted === true || (rules.stops && failed !== undefined),
	});
	progress.end();
	postings.end();
	const done = results.filter((result) => result !== undefined);
	const finished = await Promise.all(done.map(withPosting));
	if (rules.stops && failed !== undefined) throw errorOf(context, failed, finished);

	const waitTill = finished.find((call) => call.waitTill !== undefined)?.waitTill;
	if (waitTill !== undefined) {
		await context.putExecutionToWait(waitTill);
		// They go on when nobody answers in time.
		return [items];
	}
	if (rules.mode === 'envelope' && !progress.reports) noticeFailures(context, finished);
	const output: INodeExecutionData[] = [];
	for (const call of finished) {
		for (const item of outputItems(call, rules)) output.push(item);
	}
	return [output];
}

/** A setting that all calls share and that cannot be used refuses every item, so that none is lost. */
async function planAll(source: RunSource): Promise<{ rules: OutputRules; plan: Plan }> {
	const { context, form, items } = source;
	const { onError } = context.getNode();
	let mode: OutputMode = 'envelope';
	const rulesOf = (): OutputRules => ({
		mode,
		onError,
		stops: mode !== 'envelope' && !context.continueOnFail(),
	});
	try {
		mode = readOutput(form(0).shared('output'));
		// Agents take an answer without a decision for a refusal by the person who was to be asked.
		if (isReview(context) && mode === 'envelope') mode = 'envelopeOrError';
		const rules = rulesOf();
		return { rules, plan: await planCalls(source, rules.stops) };
	} catch (error) {
		return {
			rules: rulesOf(),
			plan: {
				count: items.length,
				width: 1,
				open: (index) => refusedJob(chosenOperation(source), [index], error),
			},
		};
	}
}

/** A job of which each end is told. */
function finishing(job: Job<Finished>, tell: (finished: Finished) => void): Job<Finished> {
	const told = (settled: Awaited<ReturnType<Job<Finished>['settle']>>) => ({
		...settled,
		run: async () => {
			const finished = await settled.run();
			tell(finished);
			return finished;
		},
	});
	return {
		settle: () => {
			const settled = job.settle();
			return settled instanceof Promise ? settled.then(told) : told(settled);
		},
	};
}
