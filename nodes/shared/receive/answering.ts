import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { pause } from '../api';
import type { Callback } from '../callbacks';
import { callbacks, PATIENCE } from '../callbacks';
import { memberText } from '../values';
import type { Received } from './received';
import { CARD } from './received';

/** Milliseconds that an answer needs from a worker of n8n to the process that has the connection. */
const RELAY = 300;

/** The callback that came; undefined for an event, which nobody has to answer. */
export function callbackIn({ type, id, event }: Received): Callback | undefined {
	if (type !== CARD) return undefined;
	return callbacks.open({ id, token: memberText(event, 'token'), isHere: true });
}

/**
 * Has a run know the callback it began with. It may have come in another process: then n8n carries
 * the answer there.
 *
 * @param isAwaited whether the workflow answers
 */
export function enterRun(
	context: IExecuteFunctions,
	{ id, token }: { readonly id: string; readonly token: string },
	isAwaited: boolean,
): void {
	const executionId = context.getExecutionId();
	// Feishu waits for the first run only.
	if (executionId === '' || context.getMode() === 'retry') return;
	const patience = PATIENCE - RELAY;
	const callback = callbacks.open({ id, token, isHere: false, age: ageOf(context), patience });
	if (!isAwaited && !callback.ofRun.isHere) callback.answerAtOnce({});
	callbacks.enter(executionId, callback);
}

/** Milliseconds since n8n was given the event; it may have waited in a queue. */
function ageOf(context: IExecuteFunctions): number {
	// Older versions of n8n do not say.
	const since = 'getExecutionContext' in context && context.getExecutionContext()?.establishedAt;
	return typeof since === 'number' ? Math.max(0, Date.now() - since) : 0;
}

/** What is used of the response that n8n writes. */
interface Response {
	readonly headersSent: boolean;
	readonly statusCode: number;
	status(code: number): Response;
	json(body?: unknown): unknown;
	once(event: 'finish', listener: () => void): unknown;
}

/**
 * Answers a request that n8n would answer when the run has ended, or with what a worker sends.
 *
 * @param callback answered by the run; undefined for an event, which is answered as soon as n8n had
 * the time to say that it cannot begin a run
 * @param otherwise where nobody answers
 */
export function answerLater(
	response: Response,
	callback: Callback | undefined,
	otherwise: IDataObject,
): void {
	const write = response.json.bind(response);
	// n8n writes nothing at all for a run that ended without an answer, and writes at the end of every run.
	response.json = (body) => (response.headersSent ? response : write(body ?? otherwise));
	const finish = (answer: IDataObject): void => {
		if (!response.headersSent) response.status(200).json(answer);
	};
	if (callback === undefined) {
		const over = new AbortController();
		response.once('finish', () => over.abort());
		void pause(BEGINNING, { signal: over.signal }).then(() => finish({}));
		return;
	}
	const ended = callback.begin();
	response.once('finish', () => ended(response.statusCode >= 400));
	void callback.ending.then((how) => finish('answer' in how ? how.answer : otherwise));
}

/** What another delivery of a press is answered: the same as the first one, where that is known. */
export async function answerAgain(
	callback: Callback | undefined,
	otherwise: IDataObject,
): Promise<IDataObject> {
	// Nothing is to be waited for when no run is under way.
	callback?.begin()(false);
	const how = await callback?.ending;
	return how !== undefined && 'answer' in how ? how.answer : otherwise;
}

/** Milliseconds in which n8n says when it cannot begin a run; Feishu waits for 3 seconds. */
export const BEGINNING = 500;
