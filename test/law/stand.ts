/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import '../engine/environment';

import { createRequire } from 'node:module';

import type {
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	OnError,
} from 'n8n-workflow';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import { ExecuteContext } from 'n8n-core';

import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { FeishuCustomBotApi } from '../../credentials/FeishuCustomBotApi.credentials';
import { FeishuOAuth2Api } from '../../credentials/FeishuOAuth2Api.credentials';
import type { CredentialType } from '../../nodes/shared/api';
import { createOrder, unpaced } from '../../nodes/shared/api';
import { resources } from '../../nodes/Feishu/resources';
import { executeNode } from '../../nodes/shared/run';
import { createHastyClock } from '../api/fakeClock';
import type { CredentialStore } from '../engine/credentials';
import { MemoryCredentials } from '../engine/credentials';

/** Secrets the stand works with: none of them may come out. */
export const SECRETS = {
	app: 'app-secret-of-the-law',
	first: 't-00000000000000000000000000000000',
	user: 'u-00000000000000000000000000000000',
	refresh: 'ur-0000000000000000000000000000000',
	hook: 'hook-0000-of-the-law',
	signing: 'signing-secret-of-the-law',
};

/** A parameter of the node for each of its items, whatever it is. */
export type GivenValues = Readonly<Record<string, unknown>>;

/** One run of the node. */
export interface Performance {
	readonly authentication: CredentialType;
	readonly onError?: OnError;
	readonly input: readonly INodeExecutionData[];
	/** The parameters of each item, as expressions lead to them. */
	readonly given: readonly GivenValues[];
	/** What the network answers to a request: a full response, or an error that is thrown. */
	answer(options: IHttpRequestOptions): Promise<unknown>;
}

/** What came of it: items, or what was thrown. */
export type Played = { readonly items: INodeExecutionData[] } | { readonly thrown: unknown };

/** Lets the node run on a context of n8n-core's own, with its helpers; only the network is not there. */
export async function perform(performance: Performance): Promise<Played> {
	answering = async (options) => await performance.answer(options);
	const context = new StandContext(performance);
	const surroundings = { pacer: unpaced(createHastyClock()), order: createOrder() };
	try {
		const [items = []] = await executeNode(context, resources, surroundings);
		return { items };
	} catch (error) {
		return { thrown: error };
	}
}

let answering: Performance['answer'] | undefined;

/** n8n-core asks its container for whatever reaches the network; the container is a package of its own. */
function replaceNetwork(): void {
	const load = createRequire(require.resolve('n8n-core'));
	const { Container } = load('@n8n/di');
	const { OutboundHttp } = load('@n8n/backend-network');
	const request = async (options: IHttpRequestOptions): Promise<unknown> => {
		if (answering === undefined) throw new Error('Nobody answers');
		return await answering(options);
	};
	Container.set(OutboundHttp, { requests: () => ({ request }) });
}

const TYPES: Readonly<Record<string, FeishuApi | FeishuOAuth2Api | FeishuCustomBotApi>> = {
	feishuApi: new FeishuApi(),
	feishuOAuth2Api: new FeishuOAuth2Api(),
	feishuCustomBotApi: new FeishuCustomBotApi(),
};

const DESCRIPTION = {
	credentials: Object.keys(TYPES).map((name) => ({ name })),
	properties: [],
};
const NODE_TYPES = {
	getByName: () => ({ description: DESCRIPTION }),
	getByNameAndVersion: () => ({ description: DESCRIPTION }),
	getKnownTypes: () => ({}),
};

/** The names are expressions, so that every item is asked; what they lead to stands in `given`. */
class StandContext extends ExecuteContext {
	constructor(performance: Performance) {
		replaceNetwork();
		const { given, input, onError } = performance;
		const names = [...new Set(given.flatMap((own) => Object.keys(own)))];
		const node: INode = {
			...{ id: 'node', name: 'Feishu', type: 'feishu', typeVersion: 1, position: [0, 0] },
			onError,
			credentials: {
				feishuApi: { id: 'app', name: 'App' },
				feishuOAuth2Api: { id: 'user', name: 'User' },
				feishuCustomBotApi: { id: 'bot', name: 'Bot' },
			},
			parameters: Object.fromEntries(names.map((name) => [name, '={{ $given }}'])),
		};
		const workflow = new Workflow({
			...{ id: 'workflow', nodes: [node], connections: {}, active: false },
			nodeTypes: NODE_TYPES as never,
		});
		const main = [[...input]];
		super(
			workflow,
			node,
			additionalData() as never,
			'trigger',
			createRunExecutionData(),
			0,
			main[0],
			{ main },
			{ data: { main }, node, source: null },
			[],
		);
		const getNodeParameter = (name: string, item: number, fallback?: unknown): unknown => {
			const own = given[item] ?? {};
			return Object.hasOwn(own, name) ? own[name] : fallback;
		};
		Object.assign(this, { getNodeParameter });
		let renewals = 0;
		Object.assign(this.helpers, {
			refreshOAuth2Token: async (): Promise<IDataObject> => {
				renewals += 1;
				return { access_token: `u-${String(renewals).padStart(32, '1')}` };
			},
		});
	}
}

function additionalData() {
	const store: CredentialStore = new Map();
	store.set('app', {
		...{ region: 'feishu', appId: 'cli_law', appSecret: SECRETS.app, accessToken: SECRETS.first },
	});
	store.set('user', {
		...{ region: 'feishu', clientId: 'cli_law', clientSecret: SECRETS.app },
		grantType: 'authorizationCode',
		oauthTokenData: { access_token: SECRETS.user, refresh_token: SECRETS.refresh },
	});
	store.set('bot', {
		webhookUrl: `https://open.feishu.cn/open-apis/bot/v2/hook/${SECRETS.hook}`,
		secret: SECRETS.signing,
	});
	const loader = { getCredential: (name: string) => ({ type: TYPES[name] }) };
	return {
		credentialsHelper: new MemoryCredentials(loader as never, store),
		executionId: 'execution',
		webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
		currentNodeParameters: {},
		variables: {},
	};
}
