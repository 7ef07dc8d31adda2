import { randomUUID } from 'node:crypto';

import type {
	IDataObject,
	INode,
	INodeExecutionData,
	IRun,
	IWorkflowExecuteAdditionalData,
	ITaskData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import type { PackageDirectoryLoader } from 'n8n-core';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';

import type { MemoryCredentials } from './credentials';
import type { OwnTypes } from './nodeTypes';
import { isTrigger, nodeTypes } from './nodeTypes';
import type { WorkflowJson } from './workflow';

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

/** What became of one node that stands between a trigger and collectors. */
export interface NodeResult extends RunResult {
	readonly items: INodeExecutionData[];
	readonly errorItems: INodeExecutionData[];
}

export function nodeResult(result: RunResult): NodeResult {
	const [items = []] = result.outputs.Out ?? [];
	const [errorItems = []] = result.outputs.Failed ?? [];
	return { ...result, items, errorItems };
}

export interface RunOptions {
	/** Items of the trigger; their `binary` comes from `engine.binary.of`. */
	readonly input?: INodeExecutionData[];
	readonly mode?: WorkflowExecuteMode;
	/** The run is stopped, as with the Stop button, when this resolves. */
	readonly cancelOn?: Promise<unknown>;
	/** The same id again is a job that a queue runs anew because it stalled. */
	readonly executionId?: string;
	/** Where n8n takes answers to what waits. */
	readonly waitingAddress?: string;
	/** The database was set up anew, so that the id says nothing about executions before. */
	readonly freshDatabase?: true;
}

/** What all runs of an engine share. */
export interface Ground {
	readonly loader: PackageDirectoryLoader;
	readonly credentials: MemoryCredentials;
	readonly ownTypes: OwnTypes;
}

/** A workflow that is ready to run. */
export interface Prepared {
	readonly workflow: Workflow;
	readonly additionalData: IWorkflowExecuteAdditionalData;
	readonly mode: WorkflowExecuteMode;
	/** What n8n gives each execution when it is made, and keeps with it. */
	readonly resumeToken: string;
	/** What nodes say in the editor's console, while they do. */
	readonly told: unknown[];
}

let executions = 0;
/** The executions in the database: n8n keeps the token of each. */
const tokens = new Map<string, string>();

function resumeTokenOf(id: string, isFresh: boolean): string {
	const known = isFresh ? undefined : tokens.get(id);
	const token = known ?? randomUUID();
	tokens.set(id, token);
	return token;
}

export function prepare(
	{ loader, credentials, ownTypes }: Ground,
	json: WorkflowJson,
	{ input = [{ json: {} }], mode = 'manual', executionId, ...options }: RunOptions,
): Prepared {
	executions += 1;
	const id = executionId ?? `execution-${executions}`;
	const data = { id: 'workflow', active: false, ...json };
	const settings = { executionOrder: 'v1' as const, ...json.settings };
	const types = nodeTypes(loader, input, ownTypes);
	const told: unknown[] = [];
	const additionalData = {
		...ADDRESSES,
		credentialsHelper: credentials,
		hooks: new ExecutionLifecycleHooks(mode, id, { ...data, settings } as never),
		executionId: id,
		currentNodeExecutionIndex: 0,
		variables: {},
		logAiEvent: () => {},
		...(options.waitingAddress === undefined
			? {}
			: { webhookWaitingBaseUrl: options.waitingAddress }),
		sendDataToUI: (_type: string, message: unknown) => told.push(message),
	};
	return {
		workflow: new Workflow({ ...data, nodeTypes: types, settings }),
		// n8n's command line fills in much that no node asks for.
		additionalData: additionalData as never,
		mode,
		resumeToken: resumeTokenOf(id, options.freshDatabase === true),
		told,
	};
}

/** Runs a workflow on n8n-core's own engine. */
export async function runWorkflow(
	ground: Ground,
	json: WorkflowJson,
	options: RunOptions,
): Promise<RunResult> {
	const { workflow, additionalData, mode, resumeToken, told } = prepare(ground, json, options);
	const [start] = Object.values(workflow.nodes).filter(({ type }) => isTrigger(type));
	const execution = new WorkflowExecute(
		additionalData,
		mode,
		createRunExecutionData({ resumeToken }),
	).run({
		workflow,
		startNode: start,
	});
	void options.cancelOn?.then(() => execution.cancel());
	return resultOf(await execution, told);
}

/** What became of a run, from all that n8n keeps of it. */
export function resultOf(result: IRun, told: unknown[]): RunResult {
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
}

const ADDRESS = 'http://localhost:5678/';
export const ADDRESSES = {
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
