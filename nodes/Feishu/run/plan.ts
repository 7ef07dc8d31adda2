import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { CredentialType, Session, Tally } from '../api';
import { openSession } from '../api';
import type { Gathered, Operation, Prepared, Resource } from '../operation';
import { Refusal } from '../operation';
import type { Execution } from './carryOut';
import { carryOut, failureOf, openApi } from './carryOut';
import { failureEnvelope } from './envelope';
import type { Form } from './form';
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
	const each: Plan = {
		count: items.length,
		width,
		rows: (index) => [index],
		open: (index) => itemJob(execution, index, form(index)),
	};
	if (operation.gather === undefined) return each;
	try {
		const gathered = await operation.gather(
			first,
			items.map(({ json }) => json),
			async () => await openApi(execution, settings),
		);
		return gathered === undefined ? each : batchPlan(execution, gathered, settings);
	} catch (error) {
		// What keeps all batches from being planned is said once, for all items.
		const rows = items.map((_, index) => index);
		return { count: 1, width, rows: () => rows, open: () => refusedJob(operation, rows, error) };
	}
}

function batchPlan(
	execution: Execution,
	gathered: readonly Gathered[],
	settings: RequestSettings,
): Plan {
	return {
		count: gathered.length,
		width: settings.maxConcurrency,
		rows: (index) => gathered[index].rows,
		open: (index) => {
			const { rows, call } = gathered[index];
			return call instanceof Refusal
				? refusedJob(execution.operation, rows, call)
				: callJob(execution, rows, call, settings);
		},
	};
}

function itemJob(execution: Execution, item: number, form: Form): Job<Finished> {
	try {
		const settings = readSettings(form.shared('requestOptions'));
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

function openExecution(source: PlanSource, first: Form): Execution {
	const { context, resources, tally } = source;
	const { resource, operation } = findOperation(resources, first);
	let session: Promise<Session> | undefined;
	return {
		context,
		operation,
		notes: { ...resource.notes, ...operation.notes },
		name: `${resource.value}.${operation.value}`,
		seed: [context.getExecutionId(), context.getNode().id, runIndex(context)].join('\n'),
		tally,
		session: async () => {
			session ??= openSession(context, credentialType(first.shared('authentication')));
			return await session;
		},
	};
}

function findOperation(
	resources: readonly Resource[],
	form: Form,
): { readonly resource: Resource; readonly operation: Operation } {
	const resource = resources.find(({ value }) => value === form.shared('resource'));
	if (resource === undefined) {
		throw new Refusal(
			`Resource is "${String(form.shared('resource'))}", which the node does not have`,
			'Choose a Resource from the list.',
		);
	}
	const operation = resource.operations.find(({ value }) => value === form.shared('operation'));
	if (operation === undefined) {
		throw new Refusal(
			`Operation is "${String(form.shared('operation'))}", which ${resource.name} does not have`,
			'Choose an Operation from the list.',
		);
	}
	return { resource, operation };
}

function credentialType(given: unknown): CredentialType {
	if (given === 'feishuApi' || given === 'feishuOAuth2Api') return given;
	throw new Refusal(
		`Authentication is "${String(given)}", which is neither feishuApi nor feishuOAuth2Api`,
		'Choose an Authentication from the list.',
	);
}

/** Tells the passes of a loop apart, so that each has idempotency keys of its own. */
function runIndex(context: IExecuteFunctions): string {
	return String(context.evaluateExpression('{{ $runIndex }}', 0));
}
