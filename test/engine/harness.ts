/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes its instance settings into this folder when it is loaded.
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'feishu-engine-'));
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_ENCRYPTION_KEY ??= 'engine-tests';

import type {
	IConnections,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	ITaskData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createRunExecutionData, NodeHelpers, Workflow } from 'n8n-workflow';
import {
	ExecutionLifecycleHooks,
	LoadOptionsContext,
	PackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';

import type { CredentialStore } from './credentials';
import { MemoryCredentials } from './credentials';

const ROOT = join(__dirname, '..', '..');
const TRIGGER = 'engine.trigger';
const COLLECTOR = 'engine.collector';
const PACKAGE = 'n8n-nodes-feishu-suite';

/** A workflow as n8n exports it. */
export interface WorkflowJson {
	readonly name: string;
	readonly nodes: INode[];
	readonly connections: IConnections;
	readonly settings?: IDataObject;
}

/** What became of one run. */
export interface RunResult {
	readonly status: string;
	/** The error that stopped the workflow. */
	readonly error?: Error & { description?: string; node?: INode; context?: IDataObject };
	/** What left each node, per output. */
	readonly outputs: Readonly<Record<string, INodeExecutionData[][]>>;
	readonly tasks: Readonly<Record<string, ITaskData[]>>;
	/** What the node said in the editor's console. */
	readonly told: unknown[];
}

export interface RunOptions {
	readonly input?: INodeExecutionData[];
	readonly mode?: WorkflowExecuteMode;
	/** The run is stopped, as with the Stop button, when this resolves. */
	readonly cancelOn?: Promise<unknown>;
	readonly executionId?: string;
}

/** A loaded package and the credentials its nodes can use. */
export interface Engine {
	readonly loader: PackageDirectoryLoader;
	readonly credentials: MemoryCredentials;
	/** Runs a workflow on n8n-core's own engine. */
	run(workflow: WorkflowJson, options?: RunOptions): Promise<RunResult>;
	/** Runs one Feishu node behind a trigger and returns what left its outputs. */
	runNode(node: NodeSettings, options?: RunOptions): Promise<NodeResult>;
	/** What the editor calls list searches and resource mappings with while a node is set up. */
	editor(parameters: INodeParameters): LoadOptionsContext;
}

/** The parts of a node a test sets. */
export type NodeSettings = Pick<INode, 'parameters'> & Partial<INode>;

export interface NodeResult extends RunResult {
	readonly items: INodeExecutionData[];
	readonly errorItems: INodeExecutionData[];
}

let executions = 0;

/** What nodes of further types do, by type name. */
export type OwnTypes = Readonly<Record<string, NonNullable<INodeType['execute']>>>;

/** Loads the built package with n8n-core's own loader. */
export async function startEngine(
	store: CredentialStore,
	ownTypes: OwnTypes = {},
): Promise<Engine> {
	const loader = new PackageDirectoryLoader(ROOT);
	await loader.loadAll();
	const credentials = new MemoryCredentials(loader, store);

	const run: Engine['run'] = async (workflow, options = {}) => {
		const { input = [{ json: {} }], mode = 'manual', cancelOn } = options;
		executions += 1;
		const executionId = options.executionId ?? `execution-${executions}`;
		const data = { id: 'workflow', active: false, ...workflow };
		const settings = { executionOrder: 'v1' as const, ...workflow.settings };
		const runnable = new Workflow({
			...data,
			nodeTypes: nodeTypes(loader, input, ownTypes),
			settings,
		});
		const told: unknown[] = [];
		const additionalData = {
			...ADDRESSES,
			credentialsHelper: credentials,
			hooks: new ExecutionLifecycleHooks(mode, executionId, { ...data, settings } as never),
			executionId,
			currentNodeExecutionIndex: 0,
			variables: {},
			logAiEvent: () => {},
			sendDataToUI: (_type: string, message: unknown) => told.push(message),
		};
		const [start] = Object.values(runnable.nodes).filter(({ type }) => isTrigger(type));
		const execution = new WorkflowExecute(
			additionalData as never,
			mode,
			createRunExecutionData(),
		).run({ workflow: runnable, startNode: start });
		void cancelOn?.then(() => execution.cancel());
		const result = await execution;
		const { runData, error } = result.data.resultData;
		return {
			status: result.status ?? (error === undefined ? 'success' : 'error'),
			error: error as RunResult['error'],
			tasks: runData,
			told,
			outputs: Object.fromEntries(
				Object.entries(runData).map(([name, tasks]) => [
					name,
					(tasks.at(-1)?.data?.main ?? []).map((items) => items ?? []),
				]),
			),
		};
	};

	return {
		loader,
		credentials,
		run,
		runNode: async (node, options) => {
			const result = await run(aroundNode(node), options);
			const [items = []] = result.outputs.Out ?? [];
			const [errorItems = []] = result.outputs.Failed ?? [];
			return { ...result, items, errorItems };
		},
		editor: (parameters) => {
			const { nodes, connections } = aroundNode({ parameters });
			const types = nodeTypes(loader, [], {});
			const workflow = new Workflow({ nodes, connections, active: false, nodeTypes: types });
			const additionalData = {
				...ADDRESSES,
				credentialsHelper: credentials,
				currentNodeParameters: parameters,
				variables: {},
			};
			return new LoadOptionsContext(workflow, workflow.nodes.Feishu, additionalData as never, '');
		},
	};
}

/** Trigger → Feishu → a collector per output. */
function aroundNode(node: NodeSettings): WorkflowJson {
	const feishu: INode = {
		id: 'feishu-node',
		name: 'Feishu',
		type: `${PACKAGE}.feishu`,
		typeVersion: 1,
		position: [200, 0],
		credentials: {
			feishuApi: { id: 'app', name: 'App' },
			feishuOAuth2Api: { id: 'user', name: 'User' },
		},
		...node,
	};
	const collector = (name: string): INode => ({
		id: name,
		name,
		type: COLLECTOR,
		typeVersion: 1,
		position: [400, 0],
		parameters: {},
	});
	return {
		name: 'One node',
		nodes: [
			{ ...collector('Start'), type: TRIGGER },
			feishu,
			collector('Out'),
			collector('Failed'),
		],
		connections: {
			Start: { main: [[{ node: 'Feishu', type: 'main', index: 0 }]] },
			Feishu: {
				main: [
					[{ node: 'Out', type: 'main', index: 0 }],
					[{ node: 'Failed', type: 'main', index: 0 }],
				],
			},
		},
	};
}

const ADDRESS = 'http://localhost:5678/';
const ADDRESSES = {
	restApiUrl: ADDRESS,
	instanceBaseUrl: ADDRESS,
	formBaseUrl: ADDRESS,
	formWaitingBaseUrl: ADDRESS,
	formTestBaseUrl: ADDRESS,
	webhookBaseUrl: ADDRESS,
	webhookWaitingBaseUrl: ADDRESS,
	webhookTestBaseUrl: ADDRESS,
	mcpBaseUrl: ADDRESS,
	mcpTestBaseUrl: ADDRESS,
};

function isTrigger(type: string): boolean {
	return type === TRIGGER || /Trigger$/i.test(type);
}

/** The package's nodes; every other type is a stand-in that starts with the input or passes items on. */
function nodeTypes(
	loader: PackageDirectoryLoader,
	input: INodeExecutionData[],
	ownTypes: OwnTypes,
) {
	const getByNameAndVersion = (type: string, version?: number): INodeType => {
		if (type.startsWith(`${PACKAGE}.`)) {
			const { type: found } = loader.getNode(type.slice(PACKAGE.length + 1));
			return NodeHelpers.getVersionedNodeType(found, version);
		}
		if (ownTypes[type] !== undefined) return standIn(type, ['main'], ownTypes[type]);
		return isTrigger(type)
			? standIn(type, [], async () => [input])
			: standIn(type, ['main'], async function () {
					return [this.getInputData()];
				});
	};
	return {
		getByName: (type: string) => getByNameAndVersion(type),
		getByNameAndVersion,
		getKnownTypes: () => loader.known.nodes,
	};
}

function standIn(name: string, inputs: ['main'] | [], execute: INodeType['execute']): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: ['transform'],
			version: 1,
			description: name,
			defaults: { name },
			inputs,
			outputs: ['main'],
			credentials: [{ name: 'feishuApi' }],
			properties: ['receiveId', 'text'].map((parameter) => ({
				displayName: parameter,
				name: parameter,
				type: 'string',
				default: '',
			})),
		},
		execute,
	};
}
