import type { FastifyReply, FastifyRequest } from 'fastify';

import { leaksOf } from './audit';
import { later, wallClock } from './clock';
import type { ContractEndpoint } from './contract';
import { delayOf, playBefore, sendFile, sendJson } from './faults';
import { FileAnswer } from './fileAnswer';
import type { Form } from './form';
import { BadForm, journaledForm } from './form';
import type { Journaled } from './journal';
import { isHook, perform } from './perform';
import { bodyText, formOf, queryOf, tokenOf } from './requests';
import type { Handler } from './service';
import { Refused } from './service';
import type { SandboxState } from './state';

/** An endpoint that the sandbox answers. */
export interface Served {
	readonly endpoint: ContractEndpoint;
	readonly handler: Handler;
	/** Requests that are being answered, to whichever endpoint. */
	readonly underWay: Set<Journaled>;
}

/** Takes a request to an endpoint: writes it down, plays what goes wrong, carries it out and answers. */
export async function take(
	state: SandboxState,
	served: Served,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<void> {
	const form = attempt(() => formOf(request));
	const journaled = journaledOf(state, served.endpoint, request, form);
	state.journal.note(journaled);
	// The address of a custom bot is a secret that its own calls are made with.
	if (!isHook(served.endpoint)) {
		noteLeaks(state, request, form instanceof Refused ? undefined : form);
	}
	const earlier = [...served.underWay];
	served.underWay.add(journaled);
	try {
		await respond(state, served, { request, reply, journaled, form, earlier });
	} finally {
		served.underWay.delete(journaled);
	}
}

/** A request that was read. */
interface Read {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly journaled: Journaled;
	/** Refused: the form could not be read. */
	readonly form: Form | Refused | undefined;
	/** Requests that were being answered when this one came. */
	readonly earlier: readonly Journaled[];
}

async function respond(state: SandboxState, served: Served, read: Read): Promise<void> {
	const { endpoint } = served;
	const { request, reply, journaled, form, earlier } = read;
	const token = tokenOf(request);
	const identity = journaled.identity ?? (token.startsWith('u-') ? 'user' : 'tenant');
	const faults = state.faults.hit(endpoint.id, journaled);
	await later((state.options.latency ?? 0) + delayOf(faults, 'latency'));
	if (playBefore(faults, { ...state, request, reply, identity })) return;
	const data = attempt(() => {
		if (form instanceof Refused) throw form;
		return perform(state, served, { request, reply, journaled, form, earlier, identity });
	});
	if (data instanceof Refused) {
		const { status, code, msg, extra } = data;
		reply.status(status).send({ code, msg, ...extra });
		return;
	}
	if (data instanceof FileAnswer) return await sendFile(reply, data, faults);
	const answer = { code: 0, msg: 'success', ...(hasData(endpoint) ? { data } : data) };
	await sendJson(reply, answer, faults, token);
}

function journaledOf(
	{ tokens }: SandboxState,
	endpoint: ContractEndpoint,
	request: FastifyRequest,
	form: Form | Refused | undefined,
): Journaled {
	return {
		endpoint: endpoint.id,
		method: request.method,
		path: request.url.split('?')[0],
		query: queryOf(request.url),
		body: Buffer.isBuffer(request.body) ? undefined : request.body,
		...(form === undefined || form instanceof Refused ? {} : { form: journaledForm(form) }),
		identity: tokens.identityOf(tokenOf(request)),
		at: wallClock(),
	};
}

function noteLeaks({ ledger }: SandboxState, request: FastifyRequest, form?: Form): void {
	const { method, url, headers } = request;
	const body = bodyText(request, form);
	const sent = { request: `${method} ${url.split('?')[0]}`, url, headers, body };
	ledger.leaked(leaksOf(sent, ['authorization']));
}

/** What a step led to: its result, or the refusal it ended with. */
function attempt<Result>(step: () => Result): Result | Refused {
	try {
		return step();
	} catch (error) {
		if (error instanceof Refused) return error;
		// Feishu's gateway answers so to bodies it cannot read.
		if (error instanceof BadForm) return new Refused(400, 9499, `Bad Request: ${error.message}`);
		return new Refused(500, 1, `The sandbox broke: ${String(error)}`);
	}
}

/** A few old endpoints answer beside `code` and `msg`, without `data`. */
function hasData({ response }: ContractEndpoint): boolean {
	return response.length === 0 || response.some(({ name }) => name === 'data');
}
