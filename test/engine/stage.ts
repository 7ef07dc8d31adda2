import type { Sandbox, SandboxOptions } from '../sandbox';
import { SANDBOX_APP, SANDBOX_BOT, startSandbox } from '../sandbox';
import { SANDBOX_KEYS } from '../sandbox/sending';
import type { Engine } from './harness';
import type { CredentialStore } from './credentials';
import { startEngine } from './harness';
import type { OwnTypes } from './nodeTypes';

/** An engine whose credentials lead to a sandbox. */
export interface Stage {
	readonly sandbox: Sandbox;
	readonly engine: Engine;
	/** The credentials, by id; `reset` makes them right again. */
	readonly store: CredentialStore;
	/** Forgets the tokens n8n has stored and journals anew. */
	reset(): void;
	close(): Promise<void>;
}

/** Starts a sandbox and an engine, in which nodes of other packages may do something; `close` ends both. */
export async function openStage(options?: SandboxOptions, ownTypes?: OwnTypes): Promise<Stage> {
	const sandbox = await startSandbox(options);
	const store: CredentialStore = new Map();
	const reset = () => {
		const region = { region: 'custom', baseUrl: sandbox.origin };
		const user = sandbox.tokens.user();
		store.set('app', { ...region, ...SANDBOX_APP, ...SANDBOX_KEYS, accessToken: '' });
		store.set('user', {
			...region,
			clientId: SANDBOX_APP.appId,
			clientSecret: SANDBOX_APP.appSecret,
			grantType: 'authorizationCode',
			authentication: 'body',
			accessTokenUrl: `${sandbox.origin}/open-apis/authen/v2/oauth/token`,
			scope: 'offline_access im:message',
			oauthTokenData: {
				access_token: user.access,
				refresh_token: user.refresh,
				token_type: 'Bearer',
			},
		});
		store.set('bot', {
			webhookUrl: `${sandbox.origin}/open-apis/bot/v2/hook/${SANDBOX_BOT.hookId}`,
			secret: SANDBOX_BOT.secret,
		});
		sandbox.forget();
		sandbox.faults.clear();
	};
	reset();
	return {
		sandbox,
		store,
		engine: await startEngine(store, ownTypes),
		reset,
		close: async () => await sandbox.stop(),
	};
}
