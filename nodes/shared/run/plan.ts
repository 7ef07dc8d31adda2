import { mustBeAbleToWait } from './answering';
import type { Asked } from './asked';
import { itemJob } from './asked';
import type { Execution, RunSource } from './execution';
import { openExecution } from './execution';
import type { Finished } from './finished';
import { openGathering } from './gather';
import { refusedJob } from './refusedJob';
import type { Job } from './schedule';
import type { RequestSettings } from './settings';
import { readSettings, USUAL_SETTINGS } from './settings';
import { createYielder } from './yielding';

/** The calls of one run of the node, opened one by one. */
export interface Plan {
	readonly count: number;
	/** Calls under way at once. */
	readonly width: number;
	open(index: number): Job<Finished>;
	/** The refusal of the first item that cannot be sent, where the plan has read all items. */
	readonly refused?: Finished;
}

/**
 * Plans the calls: one for each item, or one for the items that go to one place where the operation
 * gathers items.
 *
 * @param whole whether all items are read before the first call, so that one that cannot be sent is known
 * @throws Refusal, or an expression's error, when what all calls share cannot be used
 */
export async function planCalls(source: RunSource, whole: boolean): Promise<Plan> {
	const { items } = source;
	const execution = openExecution(source);
	const ask = reader(source, execution);
	const width = widthOf(source);
	if (execution.operation.waits) {
		mustBeAbleToWait(source.context);
		const rows = items.map((_item, index) => index);
		return { count: 1, width, open: () => itemJob(execution, rows, ask(0)) };
	}
	if (!whole && !execution.operation.gathers) {
		return {
			count: items.length,
			width,
			open: (index) => itemJob(execution, [index], ask(index)),
		};
	}
	const yieldIfDue = createYielder();
	const signal = source.context.getExecutionCancelSignal();
	const gathering = openGathering(execution, items);
	let first: { readonly index: number; readonly error: unknown } | undefined;
	for (let index = 0; index < items.length; index += 1) {
		const one = ask(index);
		if ('error' in one) first ??= { index, error: one.error };
		gathering.add(index, one);
		const yielding = yieldIfDue(signal);
		if (yielding !== undefined) await yielding;
	}
	const jobs = await gathering.jobs();
	const job =
		first === undefined
			? jobs.find((one) => one.refused !== undefined)?.refused
			: refusedJob(execution.operation, [first.index], first.error);
	const refused = job === undefined ? undefined : (await job.settle()).run();
	return {
		count: jobs.length,
		width,
		open: (index) => jobs[index].open(),
		...(refused === undefined ? {} : { refused: await refused }),
	};
}

/** Settings that differ between items are read for each; equal ones once. */
function reader({ form }: RunSource, { operation, tries }: Execution): (item: number) => Asked {
	let known: { readonly given: unknown; readonly settings: RequestSettings } | undefined;
	return (item) => {
		const earlier = tries.of(item);
		if (earlier !== undefined) return { earlier };
		try {
			const own = form(item);
			const given = own.shared('requestOptions');
			if (known === undefined || known.given !== given) {
				known = { given, settings: readSettings(given) };
			}
			return { settings: known.settings, prepared: operation.prepare(own) };
		} catch (error) {
			return { error };
		}
	};
}

function widthOf({ form }: RunSource): number {
	try {
		return readSettings(form(0).shared('requestOptions')).maxConcurrency;
	} catch {
		// The first item is refused for it; the others have settings of their own.
		return USUAL_SETTINGS.maxConcurrency;
	}
}
