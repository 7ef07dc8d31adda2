/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setMaxListeners } from 'node:events';

import type { IDataObject, INodeExecutionData, IRunExecutionData } from 'n8n-workflow';
import { createRunExecutionData, NodeConnectionTypes } from 'n8n-workflow';
import { SupplyDataContext } from 'n8n-core';
import { createNodeAsTool } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
import { makeHandleToolInvocation } from 'n8n-core/dist/execution-engine/node-execution-context/utils/get-input-connection-data';

import type { Ground, RunOptions, RunResult } from './execution';
import { prepare, runWorkflow } from './execution';
import type { NodeSettings } from './workflow';
import { AGENT, aroundTool } from './workflow';

/** A Feishu node that an agent uses as a tool; its parameters take values with `$fromAI`. */
export interface Tool {
	/**
	 * Calls the tool as an agent does for one of its items: with a tool of its own. Calls started
	 * together share execution id, run index and item index, as n8n-core has it.
	 * @returns what the agent gets: the JSON of the output's items
	 */
	invoke(values: IDataObject): Promise<string>;
	/** The tool of one of the agent's items: calls of it run under run indexes that follow each other. */
	forItem(): (values: IDataObject) => Promise<string>;
	/** What n8n noted of the calls. */
	readonly data: IRunExecutionData;
}

/** Makes the tool as n8n-core does for agents that call their tools themselves. */
export function makeTool(ground: Ground, node: NodeSettings, options: RunOptions): Tool {
	const prepared = prepare(ground, aroundTool(node), options);
	const { workflow, additionalData, mode, resumeToken } = prepared;
	const { Feishu: own, Agent: agent } = workflow.nodes;
	const type = workflow.nodeTypes.getByNameAndVersion(own.type, own.typeVersion);
	const data = createRunExecutionData({ resumeToken });
	const input = options.input ?? [{ json: {} }];
	const stop = new AbortController();
	// As n8n does for the signal of an execution.
	setMaxListeners(Infinity, stop.signal);
	void options.cancelOn?.then(() => stop.abort());
	const context = (runIndex: number) =>
		new SupplyDataContext(
			workflow,
			own,
			additionalData,
			mode,
			data,
			runIndex,
			input,
			{},
			NodeConnectionTypes.AiTool,
			{ data: { main: [input] }, node: agent, source: null },
			[],
			stop.signal,
			agent,
		);
	const forItem = () => {
		const { response } = createNodeAsTool({
			node: own,
			nodeType: type,
			handleToolInvocation: makeHandleToolInvocation(context, own, type, data),
			context: context(0),
			itemIndex: 0,
		});
		return async (values: IDataObject) => String(await response.invoke(values));
	};
	return { invoke: async (values) => await forItem()(values), forItem, data };
}

/** What a turn of an agent led to. */
export interface AgentResult extends RunResult {
	/** What the tool answered to each call, in their order. */
	readonly answers: INodeExecutionData[][];
}

/**
 * Runs an agent that asks the engine to run its tool once for each of the values, as n8n's present
 * agent node does: the engine runs the node, one call after the other.
 */
export async function runAgent(
	ground: Ground,
	node: NodeSettings,
	calls: readonly IDataObject[],
	options: RunOptions,
): Promise<AgentResult> {
	const answers: INodeExecutionData[][] = [];
	const actions = calls.map((input, index) => ({
		actionType: 'ExecutionNodeAction' as const,
		nodeName: 'Feishu',
		input,
		type: NodeConnectionTypes.AiTool,
		id: `call-${index}`,
		metadata: {},
	}));
	const ownTypes: Ground['ownTypes'] = {
		...ground.ownTypes,
		[AGENT]: async function (response) {
			if (response === undefined || response.actionResponses.length === 0) {
				return { actions, metadata: {} };
			}
			for (const { data } of response.actionResponses) answers.push(data.data?.ai_tool?.[0] ?? []);
			return [this.getInputData()];
		},
	};
	const result = await runWorkflow({ ...ground, ownTypes }, aroundTool(node), options);
	return { ...result, answers };
}
