import type { Client, Remembering, Session } from '../api';
import type { Ready } from '../operation';
import { carryOut, clientFor } from './carryOut';
import type { Earlier } from './earlier';
import type { Execution } from './execution';
import type { Finished } from './finished';
import { failedJob } from './refusedJob';
import type { Job, Settled } from './schedule';
import type { RequestSettings } from './settings';

/** A call that is checked, but not yet begun. */
export interface Call {
	readonly rows: readonly number[];
	readonly settings: RequestSettings;
	/** JSON of the call's values. */
	content(): string;
	/** @throws CallFailed, Refusal */
	settle(client: Client): Ready | Promise<Ready>;
}

/** The job of a call that an earlier try has made. */
export function earlierJob(execution: Execution, earlier: Earlier): Job<Finished> {
	if ('call' in earlier) return callJob(execution, earlier.call, earlier.by);
	const { finished } = earlier;
	return { settle: () => ({ run: async () => finished }) };
}

/** The job of a call. @param earlier the client of an earlier try of the run that may have carried it out */
export function callJob(execution: Execution, call: Call, earlier?: Remembering): Job<Finished> {
	const begin = (session: Session): Settled<Finished> | Promise<Settled<Finished>> => {
		const client = clientFor(execution, session, call, earlier);
		const settled = settledReady(call, client);
		return settled instanceof Promise
			? settled.then((ready) => work(execution, call, { session, client, ready }))
			: work(execution, call, { session, client, ready: settled });
	};
	return {
		settle: () => {
			const opened = execution.open();
			if (opened instanceof Promise) {
				return opened.then((open) =>
					'failure' in open
						? failedJob(execution.operation, call.rows, open.failure)
						: begin(open.session),
				);
			}
			return 'failure' in opened
				? failedJob(execution.operation, call.rows, opened.failure)
				: begin(opened.session);
		},
	};
}

function work(
	execution: Execution,
	call: Call,
	{ session, client, ready }: { session: Session; client: Client; ready: Ready },
): Settled<Finished> {
	const { rows, settings } = call;
	const { serialKey } = ready;
	return {
		...(serialKey === undefined
			? {}
			: { serialKey: `${session.origin} ${session.appId} ${serialKey}` }),
		run: async () => {
			const finished = await carryOut(execution, rows, ready, { session, client, settings });
			const { tries } = execution;
			const isOver = finished.envelope.StatusCode === 200 || client.mayDouble();
			if (isOver) tries.keep({ rows, finished });
			else if (client.mayHaveDone())
				tries.keep({ rows, call, by: { run: client.run, tries: client.tries } });
			return finished;
		},
	};
}

/** A look-up that fails ends the call with all that is done to envelopes of calls. */
function settledReady(call: Call, client: Client): Ready | Promise<Ready> {
	try {
		const settled = call.settle(client);
		return settled instanceof Promise ? settled.catch(failing) : settled;
	} catch (error) {
		return failing(error);
	}
}

function failing(error: unknown): Ready {
	return {
		perform: async () => await Promise.reject(error),
		summarise: () => '',
		list: () => [],
	};
}
