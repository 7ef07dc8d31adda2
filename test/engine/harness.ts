import './environment';

import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { LoadOptionsContext, PackageDirectoryLoader } from 'n8n-core';

import type { Binaries } from './binary';
import { binaries } from './binary';
import type { CredentialStore } from './credentials';
import { MemoryCredentials } from './credentials';
import type { Ground, NodeResult, RunOptions, RunResult } from './execution';
import { ADDRESSES, nodeResult, runWorkflow } from './execution';
import type { OwnTypes } from './nodeTypes';
import { nodeTypes } from './nodeTypes';
import { rememberProcessed } from './processed';
import type { Published, PublishOptions } from './published';
import { publish } from './published';
import { copyOfPackage, ROOT } from './restart';
import type { AgentResult, Tool } from './tool';
import { makeTool, runAgent } from './tool';
import type { Waiting, WaitOptions } from './waiting';
import { waitWith } from './waiting';
import type { NodeSettings, WorkflowJson } from './workflow';
import { aroundNode } from './workflow';

/** A loaded package and the credentials its nodes can use. */
export interface Engine {
	readonly loader: PackageDirectoryLoader;
	readonly credentials: MemoryCredentials;
	readonly binary: Binaries;
	/** What its runs share; those of a worker go on with it. */
	readonly ground: Ground;
	/** Runs a workflow on n8n-core's own engine; any number at once. */
	run(workflow: WorkflowJson, options?: RunOptions): Promise<RunResult>;
	/** Runs one Feishu node behind a trigger and returns what left its outputs. */
	runNode(node: NodeSettings, options?: RunOptions): Promise<NodeResult>;
	/** The node as a tool of an agent that calls its tools itself. */
	tool(node: NodeSettings, options?: RunOptions): Tool;
	/** Runs an agent that has the engine call the node, its tool, once for each of the values. */
	runAgent(
		node: NodeSettings,
		calls: readonly IDataObject[],
		options?: RunOptions,
	): Promise<AgentResult>;
	/** What the editor calls list searches and resource mappings with while a node is set up. */
	editor(parameters: INodeParameters): LoadOptionsContext;
	/** Runs one Feishu node that may wait for an answer; n8n takes the answer at an address of its own. */
	wait(node: NodeSettings, options?: WaitOptions): Promise<Waiting>;
	/** Publishes a workflow that begins with Feishu Trigger. */
	publish(parameters: INodeParameters, options?: PublishOptions): Promise<Published>;
	/** The same n8n in another process: the database (the credentials) stays, nothing the package's modules remember does. */
	restarted(): Promise<Engine>;
}

/** Loads the built package with n8n-core's own loader. */
export async function startEngine(
	store: CredentialStore,
	ownTypes: OwnTypes = {},
	folder = ROOT,
): Promise<Engine> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	if (folder === ROOT) rememberProcessed();
	const credentials = new MemoryCredentials(loader, store);
	const ground: Ground = { loader, credentials, ownTypes };
	return {
		loader,
		credentials,
		ground,
		binary: binaries(),
		run: async (workflow, options = {}) => await runWorkflow(ground, workflow, options),
		runNode: async (node, options = {}) => {
			return nodeResult(await runWorkflow(ground, aroundNode(node), options));
		},
		tool: (node, options = {}) => makeTool(ground, node, options),
		runAgent: async (node, calls, options = {}) => await runAgent(ground, node, calls, options),
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
		wait: async (node, options = {}) => await waitWith(ground, node, options),
		publish: async (parameters, options) => await publish(ground, parameters, options),
		restarted: async () => await startEngine(store, ownTypes, copyOfPackage()),
	};
}
