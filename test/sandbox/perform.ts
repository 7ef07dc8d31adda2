import type { FastifyReply, FastifyRequest } from 'fastify';

import type { ContractEndpoint } from './contract';
import type { Served } from './exchange';
import type { Form } from './form';
import type { Journaled } from './journal';
import { logId } from './logId';
import { tokenOf } from './requests';
import type { ServiceCall } from './service';
import { Refused } from './service';
import type { SandboxState } from './state';
import { invalidToken } from './tokens';
import { violations } from './validate';

/** A request that was read and is about to be carried out. */
export interface Performed {
	readonly request: FastifyRequest;
	readonly reply: FastifyReply;
	readonly journaled: Journaled;
	readonly form: Form | undefined;
	readonly earlier: readonly Journaled[];
	/** Whose token the request carries, by its looks. */
	readonly identity: 'tenant' | 'user';
}

/**
 * Carries a request out after the checks that Feishu's gateway makes: token, identity, rate, fields.
 * @throws Refused
 */
export function perform(state: SandboxState, served: Served, performed: Performed): object {
	const { tokens, ledger, limiter, options } = state;
	const { endpoint, handler } = served;
	const { request, reply, journaled, form, identity: presented } = performed;
	if (isHook(endpoint)) return performHook(state, served, performed);
	const token = tokenOf(request);
	if (token === '') throw new Refused(400, 99991661, 'Missing access token for authorization.');
	const identity = tokens.identityOf(token);
	if (identity === undefined) throw invalidToken(presented);
	checkIdentity(endpoint, identity);
	const seconds = options.limits === true ? limiter('app', endpoint) : 0;
	if (seconds > 0) {
		reply.header('x-ogw-ratelimit-reset', String(seconds));
		throw new Refused(429, 99991400, 'request trigger frequency limit');
	}
	const { query, body } = journaled;
	const wrong = violations(endpoint, { query, body: body ?? undefined, form });
	if (wrong.length > 0) {
		throw new Refused(400, 99992402, 'field validation failed', {
			error: { log_id: logId(), field_violations: wrong },
		});
	}
	let isReplay = false;
	const call = callOf(state, served, performed, identity, () => {
		isReplay = true;
	});
	const data = handler(call);
	ledger.note(call, isReplay);
	return data;
}

function checkIdentity({ tokens }: ContractEndpoint, identity: 'tenant' | 'user'): void {
	if (tokens.includes(`${identity}_access_token`)) return;
	throw identity === 'user'
		? new Refused(400, 99991668, 'user access token not support')
		: new Refused(400, 99991663, 'Invalid access token for authorization.');
}

function callOf(
	{ world }: SandboxState,
	{ endpoint }: Served,
	{ request, journaled, form, earlier }: Performed,
	identity: ServiceCall['identity'],
	replayed: () => void,
): ServiceCall {
	return {
		path: { ...Object(request.params) },
		query: journaled.query,
		body: journaled.body ?? {},
		form,
		identity,
		world,
		endpoint,
		overlapping: earlier,
		replayed,
	};
}

/** The address of a custom bot is its token. */
export function isHook({ tokens }: ContractEndpoint): boolean {
	return tokens.includes('bot_access_token');
}

/** Custom bots are limited one by one, with a code of their own and without a header. */
function performHook(state: SandboxState, served: Served, performed: Performed): object {
	const { ledger, limiter, options } = state;
	const call = callOf(state, served, performed, 'bot', () => {});
	if (options.limits === true && limiter(call.path.hook_id, served.endpoint) > 0) {
		throw new Refused(200, 11232, 'frequency limited psm[lark.oapi.app_platform_runtime]');
	}
	const data = served.handler(call);
	ledger.note(call, false);
	return data;
}
