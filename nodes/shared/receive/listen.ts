import type {
	IExecuteFunctions,
	INodeExecutionData,
	IRun,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { monotonicClock, pause, toldOf } from '../api';
import { Refusal } from '../values';
import type { EventRecord } from './event';
import { join } from './long';
import { prepare } from './prepare';
import { createSeen } from './seen';
import { ownMeans } from './socket';
import { appOf, listenerOf } from './taking';

/** What came to any node of this process. */
const seen = createSeen({ now: monotonicClock.now });
/** Milliseconds in which n8n says when it cannot begin a run; Feishu waits for 3 seconds. */
const BEGINNING = 500;
/** Milliseconds for which a test run waits for its event. */
const TEST_RUN = 120_000;
/** Characters that n8n's database has for a key. */
const LONGEST_KEY = 255;

/**
 * Starts a run for every event that a workflow wants, as long as it is published.
 * @throws NodeOperationError when there is no connection to be had
 */
export async function listen(
	context: ITriggerFunctions,
	records: readonly EventRecord[],
): Promise<ITriggerResponse> {
	await prepare(context, records, false);
	const place = `${context.getWorkflow().id}:${context.getNode().id}`;
	try {
		const app = await appOf(context);
		const listener = listenerOf(context, records, app, {
			handOn: async (items, { id }) => {
				const key = `${place}:${id}`.slice(0, LONGEST_KEY);
				if (!seen.first(key)) return true;
				const isBegun = await begun(context, items, key);
				if (!isBegun) seen.forget(key);
				return isBegun;
			},
			lost: (error) => context.emitError(failure(context, error)),
		});
		const leave = await join(app, listener, ownMeans());
		return { closeFunction: async () => leave() };
	} catch (error) {
		const { message, description } = toldOf(error, String);
		throw new NodeOperationError(context.getNode(), message, { description });
	}
}

/** Begins a run; the key keeps another process from beginning it as well. */
async function begun(
	context: ITriggerFunctions,
	items: INodeExecutionData[][],
	key: string,
): Promise<boolean> {
	const done = context.helpers.createDeferredPromise<IRun>();
	const ended = done.promise.then(
		() => true,
		() => false,
	);
	context.emit(items, undefined, done, key);
	const over = new AbortController();
	const waited = pause(BEGINNING, { signal: over.signal }).then(() => true);
	const isBegun = await Promise.race([ended, waited]);
	over.abort();
	return isBegun;
}

/**
 * Waits for the first event that a test run wants.
 * @throws NodeOperationError when none comes in time, or there is no connection to be had
 */
export async function listenOnce(
	context: IExecuteFunctions,
	records: readonly EventRecord[],
): Promise<INodeExecutionData[][]> {
	const signal = context.getExecutionCancelSignal();
	const over = new AbortController();
	const stop = (): void => over.abort();
	signal?.addEventListener('abort', stop);
	let found: INodeExecutionData[][] | undefined;
	let lost: unknown;
	let leave: () => void = () => {};
	try {
		const app = await appOf(context);
		const listener = listenerOf(context, records, app, {
			handOn: async (items) => {
				found ??= items;
				stop();
				return await Promise.resolve(true);
			},
			lost: (error) => {
				lost = error;
				stop();
			},
		});
		leave = await join(app, listener, ownMeans());
		if (signal?.aborted !== true) await pause(TEST_RUN, { signal: over.signal });
		if (lost !== undefined) throw failure(context, lost);
		return found ?? nothing(signal);
	} catch (error) {
		const { message, description } = toldOf(error, String);
		throw new NodeOperationError(context.getNode(), message, { description });
	} finally {
		leave();
		signal?.removeEventListener('abort', stop);
	}
}

/** @throws Refusal unless the run was stopped */
function nothing(signal: AbortSignal | undefined): INodeExecutionData[][] {
	if (signal?.aborted === true) return [[]];
	throw new Refusal(
		'No event came within 2 minutes',
		'Make something happen in Feishu while this runs. Check that the console sends events by long connection, and that a version with the events is published.',
	);
}

function failure(
	context: ITriggerFunctions | IExecuteFunctions,
	error: unknown,
): NodeOperationError {
	const { message, description } = toldOf(error, String);
	return new NodeOperationError(context.getNode(), message, { description });
}
