import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { pause } from '../api';
import { callbacks } from '../callbacks';
import { Refusal } from '../values';
import type { EventRecord } from './event';
import { join } from './long';
import { failure } from './lost';
import { prepare } from './prepare';
import { ownMeans } from './socket';
import { appOf, listenerOf } from './taking';

/** Milliseconds for which a test run waits for its event. */
const TEST_RUN = 120_000;

/**
 * Waits for the first event that a test run wants.
 * @throws NodeOperationError when none comes in time, or there is no connection to be had
 */
export async function listenOnce(
	context: IExecuteFunctions,
	records: readonly EventRecord[],
): Promise<INodeExecutionData[][]> {
	await prepare(context, records, false);
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
			handOn: async (items, { callback, ended }) => {
				if (found !== undefined) ended(false);
				else if (callback !== undefined) callbacks.enter(context.getExecutionId(), callback);
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
		if (lost !== undefined) return await Promise.reject(lost);
		return found ?? nothing(signal);
	} catch (error) {
		throw await failure(context, error);
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
