import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { leaksOf } from './audit';
import { later, wallClock } from './clock';
import { delayOf, playBefore, sendJson } from './faults';
import { queryOf } from './requests';
import type { SandboxState } from './state';
import { SANDBOX_APP } from './tokens';

interface Exchanged {
	readonly status: number;
	readonly body: Readonly<Record<string, unknown>>;
}

/** Token exchange, and the OAuth pages a person would see. */
export function authRoutes(app: FastifyInstance, state: SandboxState): void {
	const { tokens } = state;
	app.post('/open-apis/auth/v3/tenant_access_token/internal', async (request, reply) => {
		await exchange(state, 'tenant.token', request, reply, (body) => tenantToken(state, body));
		return reply;
	});

	app.get('/open-apis/authen/v1/authorize', async (request, reply) => {
		const { redirect_uri: back = '', state: kept = '' } = { ...Object(request.query) };
		const url = new URL(String(back));
		url.searchParams.set('code', tokens.code());
		url.searchParams.set('state', String(kept));
		return await reply.redirect(url.href);
	});

	app.post('/open-apis/authen/v2/oauth/token', async (request, reply) => {
		await exchange(state, 'oauth.token', request, reply, (body) => userToken(state, body));
		return reply;
	});
}

async function exchange(
	state: SandboxState,
	endpoint: 'tenant.token' | 'oauth.token',
	request: FastifyRequest,
	reply: FastifyReply,
	issue: (body: Readonly<Record<string, unknown>>) => Exchanged,
): Promise<void> {
	const { counts, faults, ledger } = state;
	const { method, url, headers } = request;
	const body: Readonly<Record<string, unknown>> = { ...Object(request.body) };
	// A request that names no client only looks where the address leads: no exchange, but it meets a redirect.
	const isLook = endpoint === 'oauth.token' && body.client_id === undefined;
	counts.exchanges += isLook ? 0 : 1;
	ledger.leaked(leaksOf({ request: `${method} ${endpoint}`, url, headers, body: '' }, []));
	const path = url.split('?')[0];
	const asked = {
		...{ endpoint, method, path, body, query: queryOf(url) },
		...{ identity: undefined, at: wallClock() },
	};
	const due = isLook ? faults.redirectAt(endpoint) : faults.hit(endpoint, asked);
	await later(delayOf(due, 'latency'));
	const identity = endpoint === 'tenant.token' ? 'tenant' : 'user';
	if (playBefore(due, { ...state, request, reply, identity })) return;
	const { status, body: answer } = issue(body);
	reply.status(status);
	await sendJson(reply, answer, due);
}

/** Feishu answers HTTP 200 here, whatever the result. */
function tenantToken({ tokens }: SandboxState, body: Readonly<Record<string, unknown>>): Exchanged {
	const { app_id: id, app_secret: secret } = body;
	if (id === undefined || secret === undefined || id === '') {
		return { status: 200, body: { code: 10003, msg: 'invalid param' } };
	}
	if (id !== SANDBOX_APP.appId || secret !== SANDBOX_APP.appSecret) {
		return { status: 200, body: { code: 10014, msg: 'app secret invalid' } };
	}
	const issued = { tenant_access_token: tokens.tenant(), expire: 7200 };
	return { status: 200, body: { code: 0, msg: 'ok', ...issued } };
}

function userToken({ tokens }: SandboxState, body: Readonly<Record<string, unknown>>): Exchanged {
	if (body.client_id !== SANDBOX_APP.appId || body.client_secret !== SANDBOX_APP.appSecret) {
		return rejected(20002, 'invalid_client', 'client_secret is wrong');
	}
	const isRefresh = body.grant_type === 'refresh_token';
	const issued = isRefresh
		? tokens.refresh(String(body.refresh_token))
		: tokens.takeCode(String(body.code))
			? tokens.user()
			: undefined;
	if (issued === undefined) {
		return rejected(isRefresh ? 20073 : 20003, 'invalid_grant', 'used before or unknown');
	}
	return {
		status: 200,
		body: {
			code: 0,
			access_token: issued.access,
			refresh_token: issued.refresh,
			expires_in: 7200,
			refresh_token_expires_in: 604800,
			token_type: 'Bearer',
			scope: 'offline_access im:message',
		},
	};
}

function rejected(code: number, error: string, description: string): Exchanged {
	return { status: 400, body: { code, error, error_description: description } };
}
