/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

import type { INode, IRun, IRunExecutionData } from 'n8n-workflow';
import { createRunExecutionData } from 'n8n-workflow';
import { InstanceSettings, WebhookContext, WorkflowExecute, validateUrlSignature } from 'n8n-core';

import type { Ground, NodeResult, Prepared, RunOptions } from './execution';
import { nodeResult, prepare, resultOf } from './execution';
import { isTrigger } from './nodeTypes';
import { expressMethods, logger } from './published';
import type { NodeSettings } from './workflow';
import { aroundNode } from './workflow';

export interface WaitOptions extends RunOptions {
	/** The node is n8n's Human review, which asks before an agent uses a tool. */
	readonly asReview?: true;
}

/** A run of one node that may wait for an answer. */
export interface Waiting {
	/** Until when it waits; undefined when it does not, or not any more. */
	until(): Date | undefined;
	/** What became of it up to now. */
	result(): NodeResult;
	/** Nobody answered in time. */
	timeOut(): Promise<NodeResult>;
	/** All that the node wrote into n8n's log. */
	readonly log: string[];
	close(): Promise<void>;
}

/** n8n's own page for what has been answered. */
const NO_ACTION = '<html>No action required</html>';

/**
 * Runs a node, and takes requests to it while it waits as n8n does (n8n: webhooks/waiting-webhooks,
 * webhooks/webhook-helpers; n8n-core: handleWaitingState).
 */
export async function waitWith(
	ground: Ground,
	settings: NodeSettings,
	options: WaitOptions,
): Promise<Waiting> {
	const type = options.asReview === true ? { type: 'n8n-nodes-feishu-suite.feishuHitlTool' } : {};
	const log: string[] = [];
	let run: IRun;
	const resumed = async (data: IRunExecutionData): Promise<void> => {
		const { additionalData, mode, workflow } = prepared;
		run = await new WorkflowExecute(additionalData, mode, data).processRunExecutionData(workflow);
	};
	const server = createServer((request, response) => void take(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const waitingAddress = `http://127.0.0.1:${port}/webhook-waiting`;
	const own = { ...options, waitingAddress };
	const prepared = prepare(ground, aroundNode({ ...settings, ...type }), own);

	const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? '', `http://127.0.0.1:${port}`);
		const signature = url.searchParams.get('signature') ?? '';
		const express = Object.assign(response, expressMethods(response));
		if (!validateUrlSignature(signature, url, signingSecret())) {
			express.status(401).end('<html>Invalid token</html>');
			return;
		}
		if (run.data.waitTill === undefined) {
			express.setHeader('content-type', 'text/html');
			express.end(NO_ACTION);
			return;
		}
		const type = request.headers['content-type'] ?? '';
		const { responseType } = prepared.workflow.nodes.Feishu.parameters;
		if (request.method === 'POST' && responseType === 'customForm' && !isMultipart(type)) {
			express.status(415).end('Expected multipart/form-data');
			return;
		}
		const raw = await buffer(request);
		const body = await bodyOf(raw, type);
		const query = Object.fromEntries(url.searchParams);
		const data = stored(run.data);
		const asked = Object.assign(request, { body, query, rawBody: raw });
		const result = await webhookOf(prepared, data, { asked, express, log });
		if (result?.noWebhookResponse === true) return;
		const main = result?.workflowData;
		if (main !== undefined && run.data.waitTill !== undefined) {
			Object.assign(data, { waitTill: undefined });
			data.resultData.runData.Feishu.pop();
			const [entry] = data.executionData?.nodeExecutionStack ?? [];
			entry.node.disabled = true;
			entry.data.main = main;
			entry.metadata = { ...entry.metadata, forwardAllOutputs: true };
			// From now on nobody else answers it.
			run.data.waitTill = undefined;
			await resumed(data);
		}
		const told = result?.webhookResponse;
		if (!express.hasHeader('content-type')) {
			const type = typeof told === 'string' ? 'text/html' : 'application/json';
			express.setHeader('content-type', type);
		}
		express.end(typeof told === 'string' ? told : JSON.stringify(told));
	};

	const { workflow, additionalData, mode, resumeToken, told } = prepared;
	const [startNode] = Object.values(workflow.nodes).filter((node) => isTrigger(node.type));
	const start = createRunExecutionData({ resumeToken });
	run = await new WorkflowExecute(additionalData, mode, start).run({ workflow, startNode });
	return {
		log,
		until: () => run.data.waitTill ?? undefined,
		result: () => nodeResult(resultOf(run, told)),
		timeOut: async () => {
			await resumed(stored(run.data));
			return nodeResult(resultOf(run, told));
		},
		close: async () => {
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
		},
	};
}

async function webhookOf(
	{ workflow, additionalData, mode }: Prepared,
	data: IRunExecutionData,
	{ asked, express, log }: { asked: object; express: object; log: string[] },
) {
	const node: INode = workflow.nodes.Feishu;
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const own = { ...additionalData, httpRequest: asked, httpResponse: express };
	const description = { webhookDescription: type.description.webhooks?.[0] };
	const context = new WebhookContext(
		workflow,
		node,
		own as never,
		mode,
		description as never,
		[],
		data,
	);
	Object.defineProperty(context, 'logger', { value: logger(log) });
	return await type.webhook?.call(context);
}

/** Through the database and back. */
function stored(data: IRunExecutionData): IRunExecutionData {
	return { ...JSON.parse(JSON.stringify(data)), waitTill: data.waitTill };
}

/** n8n takes an answer to the form of an operation called Send and Wait in no other way. */
function isMultipart(type: string): boolean {
	return type.startsWith('multipart/form-data');
}

async function bodyOf(raw: Buffer, type: string): Promise<unknown> {
	if (isMultipart(type)) {
		const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
		return { data: Object.fromEntries(form), files: {} };
	}
	if (type.includes('json')) return JSON.parse(raw.toString() || '{}');
	return Object.fromEntries(new URLSearchParams(raw.toString()));
}

/** n8n's container is a package of n8n-core's. */
function signingSecret(): string {
	const load = createRequire(require.resolve('n8n-core'));
	const { Container }: { Container: { get(type: typeof InstanceSettings): InstanceSettings } } =
		load('@n8n/di');
	return Container.get(InstanceSettings).hmacSignatureSecret;
}
