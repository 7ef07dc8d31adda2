import type { FastifyInstance } from 'fastify';

import { delayOf, later } from './faults';
import type { SandboxState } from './server';
import { SANDBOX_APP } from './tokens';

/** Token exchange, and the OAuth pages a person would see. */
export function authRoutes(app: FastifyInstance, { faults, tokens, counts }: SandboxState): void {
	app.post('/open-apis/auth/v3/tenant_access_token/internal', async (request) => {
		counts.exchanges += 1;
		const { app_id: id, app_secret: secret } = { ...Object(request.body) };
		if (id === undefined || secret === undefined || id === '') {
			return { code: 10003, msg: 'invalid param' };
		}
		// Feishu answers HTTP 200 here, whatever the result.
		return id === SANDBOX_APP.appId && secret === SANDBOX_APP.appSecret
			? { code: 0, msg: 'ok', tenant_access_token: tokens.tenant(), expire: 7200 }
			: { code: 10014, msg: 'app secret invalid' };
	});

	app.get('/open-apis/authen/v1/authorize', async (request, reply) => {
		const { redirect_uri: back = '', state = '' } = { ...Object(request.query) };
		const url = new URL(String(back));
		url.searchParams.set('code', tokens.code());
		url.searchParams.set('state', String(state));
		return await reply.redirect(url.href);
	});

	app.post('/open-apis/authen/v2/oauth/token', async (request, reply) => {
		counts.exchanges += 1;
		await later(delayOf(faults.hit('oauth.token'), 'latency'));
		const body = { ...Object(request.body) };
		if (body.client_id !== SANDBOX_APP.appId || body.client_secret !== SANDBOX_APP.appSecret) {
			return await reply.status(400).send({
				code: 20002,
				error: 'invalid_client',
				error_description: 'client_secret is wrong',
			});
		}
		const issued =
			body.grant_type === 'refresh_token'
				? tokens.refresh(String(body.refresh_token))
				: tokens.takeCode(String(body.code))
					? tokens.user()
					: undefined;
		if (issued === undefined) {
			const code = body.grant_type === 'refresh_token' ? 20073 : 20003;
			return await reply
				.status(400)
				.send({ code, error: 'invalid_grant', error_description: 'used before or unknown' });
		}
		return {
			code: 0,
			access_token: issued.access,
			refresh_token: issued.refresh,
			expires_in: 7200,
			refresh_token_expires_in: 604800,
			token_type: 'Bearer',
			scope: 'offline_access im:message',
		};
	});
}
