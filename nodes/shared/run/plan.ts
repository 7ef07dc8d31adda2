import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Tally } from '../api';
import type { Gathered, Operation, Prepared, Resource } from '../operation';
import { Refusal } from '../operation';
import { carryOut } from './carryOut';
import { failureEnvelope } from './envelope';
import type { Execution } from './execution';
import { openExecution } from './execution';
import type { Form } from './form';
import { failureOf, openApi } from './openClient';
import type { Finished } from './outputs';
import type { Job } from './schedule';
import type { RequestSettings } from './settings';
import { readSettings } from './settings';

/** The calls of one run of the node, opened one by one. */
export interface Plan {
	readonly count: number;
	/** Calls under way at once. */
	readonly width: number;
	/** The input items of a call. */
	rows(index: number): readonly number[];
	open(index: number): Job<Finished>;
}

/** What a plan is made from. */
export interface PlanSource {
	readonly context: IExecuteFunctions;
	readonly resources: readonly Resource[];
	readonly items: readonly INodeExecutionData[];
	readonly form: (item: number) => Form;
	readonly tally: Tally;
}

/**
 * Plans the calls: one for each item, or one for each batch where the operation gathers items.
 * @throws Refusal, or an expression's error, when what all calls share cannot be used
 */
export async function planCalls(source: PlanSource): Promise<Plan> {
	const { items, form } = source;
	const first = form(0);
	const execution = openExecution(source, first);
	const settings = readSettings(first.shared('requestOptions'));
	const { operation } = execution;
	const width = settings.maxConcurrency;
	// Without expressions all items have one and the same collection.
	const given = first.shared('requestOptions');
	const settingsOf = (own: unknown) => (own === given ? settings : readSettings(own));
	const each: Plan = {
		count: items.length,
		width,
		rows: (index) => [index],
		open: (index) => itemJob(execution, index, form(index), settingsOf),
	};
	const gathered = await gather(execution, first, items, settings);
	if (gathered === undefined) return each;
	return {
		count: gathered.length,
		width,
		rows: (index) => gathered[index].rows,
		open: (index) => {
			const { rows, call } = gathered[index];
			return call instanceof Refusal
				? refusedJob(operation, rows, call)
				: callJob(execution, rows, call, settings);
		},
	};
}

async function gather(
	execution: Execution,
	first: Form,
	items: readonly INodeExecutionData[],
	settings: RequestSettings,
): Promise<readonly Gathered[] | undefined> {
	try {
		return await execution.operation.gather?.(
			first,
			items.map(({ json }) => json),
			async () => await openApi(execution, settings),
		);
	} catch (error) {
		// What keeps all batches from being planned is said once, for all items.
		const call = error instanceof Refusal ? error : failing(error);
		return [{ rows: items.map((_, index) => index), call }];
	}
}

/** A call that ends as its look-up did, with all that is done to envelopes of calls. */
function failing(error: unknown): Prepared {
	return {
		content: '',
		perform: async () => await Promise.reject(error),
		summarise: () => '',
		list: () => [],
	};
}

function itemJob(
	execution: Execution,
	item: number,
	form: Form,
	settingsOf: (given: unknown) => RequestSettings,
): Job<Finished> {
	try {
		const settings = settingsOf(form.shared('requestOptions'));
		return callJob(execution, [item], execution.operation.prepare(form), settings);
	} catch (error) {
		return refusedJob(execution.operation, [item], error);
	}
}

function callJob(
	execution: Execution,
	rows: readonly number[],
	prepared: Prepared,
	settings: RequestSettings,
): Job<Finished> {
	return {
		serialKey: prepared.serialKey,
		run: async () => await carryOut(execution, rows, prepared, settings),
	};
}

/** A call that is not sent because of what `error` says. */
export function refusedJob(
	operation: Operation | undefined,
	rows: readonly number[],
	error: unknown,
): Job<Finished> {
	const envelope = failureEnvelope(operation, failureOf(error));
	return { run: async () => ({ rows, envelope, list: [] }) };
}
