/** The node as n8n names it once the package is installed, and its form as a tool of an agent. */
export const FEISHU = 'n8n-nodes-feishu-suite.feishu';
export const FEISHU_TOOL = 'n8n-nodes-feishu-suite.feishuTool';

/** A chat of the sandbox the bot is in, one it is not in, and the beginning of those that need no setting up. */
const CHAT = 'oc_release';
export const FOREIGN_CHAT = 'oc_foreign';
export const ANY_CHAT = 'oc_any';

/** What every call returns, in this order. */
export const ENVELOPE = [
	'Data',
	'Summary',
	'Hint',
	'Retryable',
	'OriginalStatusCode',
	'StatusCode',
	'ErrorMessage',
];

/**
 * A workflow of nodes in a row, each connected to the next.
 * @param {string} name
 * @param {object[]} nodes
 * @param {object} [connections] in place of the row
 */
export function workflow(name, nodes, connections = inARow(nodes)) {
	return { name, nodes: nodes.map(placed), connections };
}

/** The Feishu node that sends a text to a chat of the sandbox. */
export function sendText(credential, parameters = {}, rest = {}) {
	return {
		name: 'Feishu',
		type: FEISHU,
		typeVersion: 1,
		credentials: { feishuApi: { id: credential.id, name: credential.name } },
		parameters: {
			resource: 'message',
			operation: 'send',
			receiveIdType: 'chat_id',
			receiveId: { __rl: true, mode: 'id', value: CHAT },
			msgType: 'text',
			text: 'Hello',
			...parameters,
		},
		...rest,
	};
}

/** Feishu Trigger, which n8n calls by its name in addresses. */
export function trigger(credential, name, parameters) {
	return {
		name,
		type: 'n8n-nodes-feishu-suite.feishuTrigger',
		typeVersion: 1,
		webhookId: `e2e-${name.toLowerCase().replaceAll(' ', '-')}`,
		credentials: { feishuApi: { id: credential.id, name: credential.name } },
		parameters,
	};
}

/** The trigger of *Execute workflow*. */
export const MANUAL = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** A webhook that answers at once with whatever comes last. */
export function webhook(path) {
	return {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: path,
		parameters: { httpMethod: 'POST', path, responseMode: 'lastNode' },
	};
}

/** A trigger that fires every few seconds. */
export function everySeconds(seconds) {
	return {
		name: 'Schedule',
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: seconds }] } },
	};
}

/** A connection from one node's output to another node. */
export function to(node, type = 'main') {
	return { node, type, index: 0 };
}

function inARow(nodes) {
	return Object.fromEntries(
		nodes.slice(0, -1).map(({ name }, index) => [name, { main: [[to(nodes[index + 1].name)]] }]),
	);
}

function placed(node, index) {
	return { id: `${index}-${node.name}`, position: [index * 240, 0], ...node };
}
