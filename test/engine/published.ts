/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

import type {
	INode,
	INodeExecutionData,
	INodeParameters,
	IWebhookResponseData,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createRunExecutionData } from 'n8n-workflow';
import { HookContext, TriggerContext, WebhookContext, WorkflowExecute } from 'n8n-core';

import type { Ground, Prepared } from './execution';
import { prepare } from './execution';
import type { WorkflowJson } from './workflow';
import { PACKAGE } from './workflow';

/** A workflow that begins with Feishu Trigger, and is published. */
export interface Published {
	/** Where n8n takes requests for it. */
	readonly url: string;
	/** What each run got, in the order in which they ended. */
	readonly runs: INodeExecutionData[][];
	/** What left the nodes behind the trigger, by their names, of the same runs. */
	readonly outputs: Array<Readonly<Record<string, INodeExecutionData[]>>>;
	/** All that the node wrote into n8n's log. */
	readonly log: string[];
	/** n8n cannot store executions any more, or it can again. */
	breakStore(isBroken: boolean): void;
	/** Resolves when every run that began has ended. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

export interface PublishOptions {
	/** `manual` is "listen for test event". */
	readonly mode?: WorkflowExecuteMode;
	readonly workflowId?: string;
	/** Where n8n takes answers to what waits. */
	readonly waitingAddress?: string;
	/** Nodes behind the trigger, one after the other. */
	readonly then?: readonly INode[];
	/** Runs go to another process, as with a queue. */
	readonly worker?: Ground;
	/** Why it is published; `init` is the start of n8n. */
	readonly activation?: WorkflowActivateMode;
	/** Hears when the trigger hands something to n8n, and when the run begins with its first node. */
	readonly heard?: (what: 'handed' | 'begun', main: INodeExecutionData[][]) => void;
}

/**
 * Publishes a workflow, as far as webhooks go: it is activated by the hooks of the node, and each
 * request is answered as n8n does it (n8n: webhooks/webhook-helpers, executeWebhook).
 *
 * @throws what the activation fails with
 */
export async function publish(
	ground: Ground,
	parameters: INodeParameters,
	{
		mode = 'webhook',
		workflowId = 'workflow',
		waitingAddress,
		then = [],
		worker = ground,
		activation = 'activate',
		heard,
	}: PublishOptions = {},
): Promise<Published> {
	const json: WorkflowJson & { id: string } = { ...triggered(parameters, then), id: workflowId };
	const runs: INodeExecutionData[][] = [];
	const outputs: Published['outputs'] = [];
	const log: string[] = [];
	const working = new Set<Promise<unknown>>();
	let isBroken = false;
	const prepared = () => prepare(ground, json, { mode, waitingAddress });
	const close = await activate({ ...prepared(), activation, log }, (main, { response, done }) => {
		heard?.('handed', main);
		if (isBroken) done?.reject(new Error('The database is gone'));
		else void begin(main, response).then((run) => done?.resolve(run));
	});
	const begin = async (main: INodeExecutionData[][], response?: Deferred): Promise<Ended> => {
		const running = prepare(worker, json, { mode });
		if (heard !== undefined) {
			running.additionalData.hooks?.addHandler('nodeExecuteBefore', (name) => {
				if (name === running.workflow.nodes.Trigger.name) heard('begun', main);
			});
		}
		const run = carryOut(running, main, response).then((ended) => {
			if (ended.items.length > 0) {
				runs.push(ended.items);
				outputs.push(ended.outputs);
			}
			// What n8n says of a run that has ended, whether or not it answered.
			response?.resolve(Object.freeze({}));
			return ended;
		});
		working.add(run);
		void run.finally(() => working.delete(run));
		return await run;
	};
	const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const rawBody = await buffer(request);
		const { workflow, additionalData } = prepared();
		const { Trigger: node } = workflow.nodes;
		const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const own = {
			...additionalData,
			httpRequest: Object.assign(request, { rawBody, body: parsed(rawBody) }),
			httpResponse: Object.assign(response, expressMethods(response)),
		};
		const data = { webhookDescription: type.description.webhooks?.[0] };
		const context = new WebhookContext(workflow, node, own as never, mode, data as never, [], null);
		Object.defineProperty(context, 'logger', { value: logger(log) });
		const result = await type.webhook?.call(context);
		const main = result?.workflowData;
		const responseMode = workflow.expression.getSimpleParameterValue(
			node,
			type.description.webhooks?.[0].responseMode,
			mode,
			{},
		);
		if (responseMode !== 'responseNode' || main === undefined || isBroken) {
			answer(response, result, isBroken);
			if (main !== undefined && !isBroken) void begin(main);
			return;
		}
		await answerWhenRun(own.httpResponse, (promise) => begin(main, promise));
	};
	const server = createServer((request, response) => void take(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/webhook`,
		runs,
		outputs,
		log,
		breakStore: (broken) => {
			isBroken = broken;
		},
		settled: async () => {
			await Promise.all(working);
		},
		stop: async () => {
			await close?.();
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
		},
	};
}

/** Hears what becomes of a run, or of the answer it gives. */
interface Deferred {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

/** A run that has ended. */
interface Ended {
	readonly status: string;
	/** What left the trigger. */
	readonly items: INodeExecutionData[];
	readonly outputs: Readonly<Record<string, INodeExecutionData[]>>;
}

/** What n8n does with a webhook whose run answers it (n8n: webhook-helpers, setupResponseNodePromise). */
async function answerWhenRun(
	response: ReturnType<typeof expressMethods>,
	begin: (promise: Deferred) => Promise<Ended>,
): Promise<void> {
	let isAnswered = false;
	const { status } = await begin({
		resolve: (given) => {
			const { body, statusCode } = Object(given);
			if (statusCode === undefined) return;
			isAnswered = true;
			response.status(statusCode);
			response.json(body);
		},
		reject: () => {},
	});
	if (isAnswered) return;
	response.status(status === 'success' ? 200 : 500);
	response.json(status === 'success' ? undefined : { message: 'Error in workflow' });
}

interface Activated extends Prepared {
	readonly activation: WorkflowActivateMode;
	/** What the node writes into n8n's log. */
	readonly log: string[];
}

/** @returns ends what a long connection began */
async function activate(
	{ workflow, additionalData, mode, activation, log }: Activated,
	begin: (main: INodeExecutionData[][], hears: { response?: Deferred; done?: Deferred }) => void,
): Promise<(() => Promise<void>) | undefined> {
	const { Trigger: node } = workflow.nodes;
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	if (node.parameters.receiveBy === 'webhook') {
		const context = new HookContext(workflow, node, additionalData, mode, activation);
		Object.defineProperty(context, 'logger', { value: logger(log) });
		const hooks = type.webhookMethods?.default;
		if ((await hooks?.checkExists.call(context)) !== true) await hooks?.create.call(context);
		return undefined;
	}
	const context = new TriggerContext(
		workflow,
		node,
		additionalData,
		'trigger',
		activation,
		(main, response, done) => {
			begin(main, { response, done });
		},
	);
	Object.defineProperty(context, 'logger', { value: logger(log) });
	const response = await type.trigger?.call(context);
	return response?.closeFunction;
}

function answer(
	response: ServerResponse,
	result: IWebhookResponseData | undefined,
	isBroken: boolean,
): void {
	if (result?.noWebhookResponse === true) return;
	const isFailed = isBroken && result?.workflowData !== undefined;
	response.statusCode = isFailed ? 500 : 200;
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(isFailed ? { message: 'Error' } : result?.webhookResponse));
}

/** Runs the workflow from the trigger on. @param response hears what a node answers */
async function carryOut(
	{ workflow, additionalData, mode }: Prepared,
	main: INodeExecutionData[][],
	response?: Deferred,
): Promise<Ended> {
	const { Trigger: node } = workflow.nodes;
	additionalData.hooks?.addHandler('sendResponse', (given) => response?.resolve(given));
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node, data: { main }, source: null }],
			runtimeData: { version: 1, establishedAt: Date.now(), source: 'trigger' },
		},
	});
	const result = await new WorkflowExecute(additionalData, mode, data).processRunExecutionData(
		workflow,
	);
	const { runData, error } = result.data.resultData;
	const { Trigger, ...others } = Object.fromEntries(
		Object.entries(runData).map(([name, [task]]) => [name, task.data?.main?.[0] ?? []]),
	);
	if (error !== undefined && Trigger === undefined) throw error;
	const status = error === undefined ? 'success' : 'error';
	return { status, items: Trigger ?? [], outputs: others };
}

/** Trigger → the others, one after the other. */
function triggered(parameters: INodeParameters, then: readonly INode[]): WorkflowJson {
	const trigger: INode = {
		id: 'trigger-node',
		name: 'Trigger',
		type: `${PACKAGE}.feishuTrigger`,
		typeVersion: 1,
		position: [0, 0],
		credentials: { feishuApi: { id: 'app', name: 'App' } },
		parameters,
	};
	const nodes = [trigger, ...then];
	return {
		name: 'Triggered',
		nodes,
		connections: Object.fromEntries(
			then.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
		),
	};
}

function parsed(raw: Buffer): unknown {
	try {
		return JSON.parse(raw.toString());
	} catch {
		return {};
	}
}

/** What a node uses of express. */
export function expressMethods(response: ServerResponse) {
	return {
		status: (code: number) => Object.assign(response, { statusCode: code }),
		json: (body: unknown) => {
			response.setHeader('content-type', 'application/json');
			return response.end(JSON.stringify(body));
		},
	};
}

export function logger(log: string[]) {
	const write = (text: string) => void log.push(text);
	return { error: write, warn: write, info: write, debug: write };
}
