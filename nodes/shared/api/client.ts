import type { Attempt, CallValues, Endpoint, FeishuApi, Takes } from '../endpoints';
import { CallFailed, refused } from '../endpoints';
import { Refusal, uuidFrom } from '../values';
import { FETCHED, LARGEST_FILE } from './fetched';
import type { Keeping } from './keeping';
import { keeping } from './keeping';
import { pause, processPacer } from './pace';
import { placeholders } from './placeholders';
import type { MayBePressed, Pressing } from './pressing';
import { pressing } from './pressing';
import type { SendOptions } from './send';
import { send } from './send';
import type { Session } from './session';
import type { WireRequest } from './wire';
import { bodiless, noted, wireRequest } from './wire';

/** How one operation call is carried out. */
export interface ClientOptions extends Omit<SendOptions, 'pacer' | 'again'>, MayBePressed {
	/** Lets calls start when they may; the one all runs of the process share when absent. */
	readonly pacer?: SendOptions['pacer'];
	/** Requests are recorded and answered with placeholders; nothing is sent. */
	readonly dryRun: boolean;
	/** Whether what requests carry is kept, to be shown when all is done; true when absent. A call may send very much. */
	readonly keepsBodies?: boolean;
	/** The client of an earlier try, which may have carried the call out: what was looked up for it still counts. */
	readonly earlier?: Remembering;
	/** Where people answer; nowhere when it is absent, as where there is no execution to wait. */
	readonly answering?: FeishuApi['answering'];
	/** What the call's idempotency keys are made of: execution, node, run, item and content. */
	seed(): string;
}

/** What looked-up things are remembered by. */
export type Remembering = Pick<FeishuApi, 'run' | 'tries'>;

/** A client and the requests it was asked for. */
export interface Client extends FeishuApi, Pick<Pressing, 'answered'>, Pick<Keeping, 'kept'> {
	/** All requests so far, also those that were refused by Feishu or never arrived; without bodies where those are not kept. */
	readonly requests: readonly WireRequest[];
	/** HTTP status of the last success; 0 before the first. */
	status(): number;
	/** Whether anything may have reached Feishu. */
	hasSent(): boolean;
	/** Whether anything but reads may have reached Feishu. */
	hasWritten(): boolean;
	/** Whether Feishu may have carried out any write. */
	mayHaveDone(): boolean;
	/** Whether Feishu carried out, or may have, what another call would have it carry out once more. */
	hasMade(): boolean;
	/** Whether Feishu carried out, or may have, a write without a key: any further try of the call would have it do so once more. */
	mayDouble(): boolean;
}

/** Carries out the calls of one operation. */
export function createClient(session: Session, options: ClientOptions): Client {
	const { pacer = processPacer, dryRun, keepsBodies = true, timeout, earlier } = options;
	const again = earlier !== undefined;
	const { signal } = session;
	const requests: WireRequest[] = [];
	let status = 0;
	let hasSent = false;
	let hasWritten = false;
	let mayHaveDone = false;
	let hasMade = false;
	let mayDouble = false;
	const { pressed, ...press } = pressing(options, dryRun);
	const reached = ({ repeat }: Endpoint): void => {
		hasSent = true;
		hasWritten ||= repeat !== 'read';
	};

	const prepared = (endpoint: Endpoint, values: CallValues): Attempt<WireRequest> => {
		try {
			return { answer: wireRequest(session.origin, endpoint, values) };
		} catch (error) {
			const { message } = error instanceof Error ? error : new Error(String(error));
			const hint = error instanceof Refusal ? error.hint : 'Check the values of the call.';
			return { failure: refused(message, hint) };
		}
	};

	const attempt = async <T extends Takes, Answer>(
		endpoint: Endpoint<T, Answer>,
		values: CallValues<T>,
	): Promise<Attempt<Answer>> => {
		const request = prepared(endpoint, values);
		if ('failure' in request) return request;
		requests.push(keepsBodies ? noted(request.answer) : bodiless(request.answer));
		if (dryRun) return { answer: placeholders(endpoint.sample()) };
		const { alsoPaced, until } = values;
		const maxBytes = endpoint.answer === 'file' ? (values.maxBytes ?? LARGEST_FILE) : undefined;
		const sending = { endpoint, request: request.answer, alsoPaced, maxBytes, until };
		const outcome = await send(session, sending, { ...options, pacer, again });
		if ('failure' in outcome) {
			const { fate } = outcome.failure;
			if (fate === 'answered' || fate === 'lost') reached(endpoint);
			mayHaveDone ||= outcome.mayBeDone === true && endpoint.repeat !== 'read';
			mayDouble ||= outcome.mayBeDone === true && endpoint.repeat === 'once';
			hasMade ||= mayDouble;
			return { failure: outcome.failure };
		}
		reached(endpoint);
		mayHaveDone ||= endpoint.repeat !== 'read';
		mayDouble ||= endpoint.repeat === 'once';
		hasMade ||= mayDouble || endpoint.repeat === 'key';
		({ status } = outcome);
		return { answer: vouched(endpoint, outcome.data) };
	};

	return {
		identity: session.identity,
		origin: session.origin,
		dryRun,
		run: earlier?.run ?? options.tally,
		tries: earlier?.tries ?? {},
		signal,
		requests,
		answered: press.answered,
		pressed,
		status: () => press.status() ?? status,
		...keeping(),
		hasSent: () => hasSent,
		hasWritten: () => hasWritten,
		mayHaveDone: () => mayHaveDone,
		hasMade: () => hasMade,
		mayDouble: () => mayDouble,
		attempt,
		call: async (endpoint, values) => {
			const result = await attempt(endpoint, values);
			if ('failure' in result) throw new CallFailed(result.failure);
			return result.answer;
		},
		download: async (url, maxBytes) =>
			dryRun
				? { answer: { bytes: new Uint8Array(), type: '' } }
				: await session.download(url, { maxBytes, timeout }),
		fetchFile: async (url, maxBytes) =>
			dryRun ? { answer: FETCHED } : await session.fetchFile(url, { maxBytes, timeout }),
		textOf: async (file) => (dryRun ? '' : await session.textOf(file)),
		pause: async (milliseconds) => {
			if (!dryRun) await pause(milliseconds, { clock: pacer.clock, signal });
		},
		now: () => pacer.clock.now(),
		key: (purpose = '') => uuidFrom(`${options.seed()}\n${purpose}`),
		answering: options.answering ?? { url: () => '', isReview: false },
	};
}

/** The endpoint's declaration vouches for the type of what Feishu answers. */
function vouched<T extends Takes, Answer>(endpoint: Endpoint<T, Answer>, data: unknown): Answer;
function vouched(_endpoint: unknown, data: unknown): unknown {
	return data;
}
