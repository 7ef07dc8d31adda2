import type { IConnections, IDataObject, INode, NodeConnectionType } from 'n8n-workflow';

export const PACKAGE = 'n8n-nodes-feishu-suite';
export const TRIGGER = 'engine.trigger';
const COLLECTOR = 'engine.collector';
export const AGENT = 'engine.agent';

/** A workflow as n8n exports it. */
export interface WorkflowJson {
	readonly name: string;
	readonly nodes: INode[];
	readonly connections: IConnections;
	readonly settings?: IDataObject;
}

/** The parts of a node a test sets. */
export type NodeSettings = Pick<INode, 'parameters'> & Partial<INode>;

/** Trigger → Feishu → a collector per output. */
export function aroundNode(node: NodeSettings): WorkflowJson {
	return {
		name: 'One node',
		nodes: [
			placed('Start', TRIGGER),
			feishuNode(node, 'feishu'),
			placed('Out', COLLECTOR),
			placed('Failed', COLLECTOR),
		],
		connections: {
			Start: { main: [[to('Feishu')]] },
			Feishu: { main: [[to('Out')], [to('Failed')]] },
		},
	};
}

/** Trigger → agent, and Feishu as its tool. */
export function aroundTool(node: NodeSettings): WorkflowJson {
	return {
		name: 'One tool',
		nodes: [
			placed('Start', TRIGGER),
			placed('Agent', AGENT),
			feishuNode(node, 'feishuTool'),
			placed('Out', COLLECTOR),
		],
		connections: {
			Start: { main: [[to('Agent')]] },
			Feishu: { ai_tool: [[to('Agent', 'ai_tool')]] },
			Agent: { main: [[to('Out')]] },
		},
	};
}

function to(node: string, type: NodeConnectionType = 'main') {
	return { node, type, index: 0 };
}

function placed(name: string, type: string): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {} };
}

export function feishuNode(node: NodeSettings, type = 'feishu'): INode {
	return {
		...placed('Feishu', `${PACKAGE}.${type}`),
		id: 'feishu-node',
		credentials: {
			feishuApi: { id: 'app', name: 'App' },
			feishuOAuth2Api: { id: 'user', name: 'User' },
			feishuCustomBotApi: { id: 'bot', name: 'Bot' },
		},
		...node,
	};
}
