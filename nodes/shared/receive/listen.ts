import type {
	IExecuteResponsePromiseData,
	INodeExecutionData,
	IRun,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';

import { monotonicClock, pause } from '../api';
import { isObject } from '../values';
import { BEGINNING } from './answering';
import type { EventRecord } from './event';
import { join } from './long';
import { failure } from './lost';
import { prepare } from './prepare';
import { createSeen } from './seen';
import { ownMeans } from './socket';
import type { Handed } from './taking';
import { appOf, listenerOf } from './taking';

/** What came to any node of this process. */
const seen = createSeen({ now: monotonicClock.now });
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
			handOn: async (items, handed) => {
				const key = `${place}:${handed.id}`.slice(0, LONGEST_KEY);
				if (!seen.first(key)) {
					handed.ended(false);
					return true;
				}
				const isBegun = await begun(context, items, { key, handed });
				if (!isBegun) seen.forget(key);
				return isBegun;
			},
			lost: (error) => {
				void failure(context, error).then((told) => context.emitError(told));
			},
		});
		const leave = await join(app, listener, ownMeans());
		return { closeFunction: async () => leave() };
	} catch (error) {
		throw await failure(context, error);
	}
}

/** Begins a run; the key keeps another process from beginning it as well. */
async function begun(
	context: ITriggerFunctions,
	items: INodeExecutionData[][],
	{ key, handed }: { readonly key: string; readonly handed: Handed },
): Promise<boolean> {
	const done = context.helpers.createDeferredPromise<IRun>();
	const ended = done.promise.then(
		(run) => {
			handed.ended(hasFailed(run));
			return true;
		},
		() => false,
	);
	context.emit(items, relayed(context, handed), done, key);
	const over = new AbortController();
	const waited = pause(BEGINNING, { signal: over.signal }).then(() => true);
	const isBegun = await Promise.race([ended, waited]);
	over.abort();
	return isBegun;
}

/** What a worker of n8n answers gets here by n8n, which also tells of a run that ended without. */
function relayed(context: ITriggerFunctions, { callback }: Handed) {
	if (callback === undefined) return undefined;
	const promise = context.helpers.createDeferredPromise<IExecuteResponsePromiseData>();
	promise.promise.then(
		(given) => {
			// Whatever another package's node may send.
			const body: unknown = isObject(given) ? given.body : undefined;
			if (isObject(body)) callback.ofRun.answer(body);
		},
		() => {},
	);
	return promise;
}

/** n8n says nothing of a run that another process has begun. */
function hasFailed(run?: IRun): boolean {
	return run?.status === 'error' || run?.status === 'crashed';
}
