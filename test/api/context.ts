/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import 'reflect-metadata';

import { temporaryFolder } from '../engine/temporary';

// n8n-core writes its instance settings into this folder when it is loaded.
process.env.N8N_USER_FOLDER ??= temporaryFolder('api');
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_ENCRYPTION_KEY ??= 'api-tests';

import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import { ExecuteContext, LoadOptionsContext } from 'n8n-core';

import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { FeishuOAuth2Api } from '../../credentials/FeishuOAuth2Api.credentials';
import type {
	Client,
	ClientOptions,
	CredentialType,
	FeishuContext,
	Session,
} from '../../nodes/shared/api';
import { createClient, openSession, unpaced } from '../../nodes/shared/api';
import type { CredentialStore } from '../engine/credentials';
import { MemoryCredentials } from '../engine/credentials';
import { createHastyClock } from './fakeClock';
import { REFRESH } from './feishu';

export const SECRET = 'app-secret-of-the-tests';

/** A run of a node with n8n's own helpers, and the credentials it finds. */
export interface Run {
	readonly store: CredentialStore;
	readonly context: FeishuContext;
	readonly session: Session;
	/** A client of this run; nothing is held back by published rates, and no pause takes time. */
	client(options?: Partial<ClientOptions>): Client;
}

/** What a test sets. */
export interface RunOptions {
	readonly type?: CredentialType;
	/** Members of the stored credential, in place of a fresh one's. */
	readonly credential?: ICredentialDataDecryptedObject;
	readonly signal?: AbortSignal;
	/** The run is one of the editor's, which has no binary store. */
	readonly inEditor?: boolean;
}

/** Opens a session on a context of n8n-core's. @param origin where Feishu is */
export async function openRun(origin: string, options: RunOptions = {}): Promise<Run> {
	const { type = 'feishuApi', credential = {}, signal, inEditor = false } = options;
	const region = { region: 'custom', baseUrl: origin };
	const store: CredentialStore = new Map();
	store.set('app', {
		...region,
		appId: 'cli_1',
		appSecret: SECRET,
		accessToken: '',
		...credential,
	});
	store.set('user', {
		...region,
		clientId: 'cli_1',
		clientSecret: SECRET,
		grantType: 'authorizationCode',
		authentication: 'body',
		accessTokenUrl: `${origin}${REFRESH}`,
		oauthTokenData: { access_token: 'u-first-token', refresh_token: 'ur-first-token' },
		...credential,
	});
	const context = contextOf(store, inEditor, signal);
	const session = await openSession(context, type);
	return {
		store,
		context,
		session,
		client: (own = {}) =>
			createClient(session, {
				dryRun: false,
				maxRetries: 0,
				timeout: 5000,
				seed: () => '',
				tally: { requests: 0, retries: 0, waited: 0 },
				pacer: unpaced(createHastyClock()),
				...own,
			}),
	};
}

function contextOf(store: CredentialStore, inEditor: boolean, signal?: AbortSignal) {
	const types: Readonly<Record<string, FeishuApi | FeishuOAuth2Api>> = {
		feishuApi: new FeishuApi(),
		feishuOAuth2Api: new FeishuOAuth2Api(),
	};
	const loader = { getCredential: (name: string) => ({ type: types[name] }) };
	const node: INode = {
		id: 'node',
		name: 'Feishu',
		type: 'feishu',
		typeVersion: 1,
		position: [0, 0],
		credentials: {
			feishuApi: { id: 'app', name: 'App' },
			feishuOAuth2Api: { id: 'user', name: 'User' },
		},
		parameters: {},
	};
	const description = { credentials: Object.keys(types).map((name) => ({ name })), properties: [] };
	const nodeTypes = {
		getByName: () => ({ description }),
		getByNameAndVersion: () => ({ description }),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypes as never,
	});
	const additionalData = {
		credentialsHelper: new MemoryCredentials(loader as never, store),
		currentNodeParameters: {},
		executionId: 'execution',
		variables: {},
	} as never;
	if (inEditor) return new LoadOptionsContext(workflow, node, additionalData, '');
	const input = { data: { main: [[]] }, node, source: null };
	return new ExecuteContext(
		workflow,
		node,
		additionalData,
		'trigger',
		createRunExecutionData(),
		0,
		[],
		{ main: [[]] },
		input,
		[],
		signal,
	);
}

/** An exchange as Feishu answers it, with a new token each time. */
export function exchanging(): () => object {
	let tokens = 0;
	return () => {
		tokens += 1;
		return { code: 0, msg: 'ok', tenant_access_token: `t-token-number-${tokens}`, expire: 7200 };
	};
}
