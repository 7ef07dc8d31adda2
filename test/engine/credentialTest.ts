import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	INode,
	INodeType,
} from 'n8n-workflow';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import { ExecuteContext, RoutingNode } from 'n8n-core';

import { ADDRESSES } from './execution';
import type { Engine } from './harness';

const NO_OP = 'n8n-nodes-base.noOp';

/**
 * Tests a credential as n8n does: its request as that of a node, then its rules (n8n:
 * `credentials-tester.service.js`). Answers `OK`, or what the editor shows.
 */
export async function testCredential(
	{ loader, credentials }: Pick<Engine, 'loader' | 'credentials'>,
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<string> {
	const { test } = loader.getCredential(type).type;
	if (test === undefined) return 'No testing function found for this credential.';
	const credential = { id: 'tested', name: 'Tested' };
	const node: INode = {
		...{ id: 'temp', name: 'Temp-Node', type: NO_OP, typeVersion: 1 },
		...{ position: [0, 0], parameters: {}, credentials: { [type]: credential } },
	};
	const nodeType = asNode(type, test);
	const found = { getByNameAndVersion: () => nodeType, getByName: () => nodeType };
	const workflow = new Workflow({
		...{ nodes: [node], connections: {}, active: false },
		nodeTypes: { ...found, getKnownTypes: () => ({}) },
	});
	const additionalData = { ...ADDRESSES, credentialsHelper: credentials, variables: {} };
	const input = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		node,
		// What n8n fills in besides, the test of a credential does not ask for.
		additionalData as never,
		'internal',
		createRunExecutionData(),
		0,
		[],
		input,
		{ node, data: {}, source: null },
		[],
	);
	try {
		const output = await new RoutingNode(context, nodeType, {
			...credential,
			type,
			data,
		}).runNode();
		const json: Record<string, unknown> = Object(output?.[0][0].json);
		const broken = (test.rules ?? []).find(
			({ type: kind, properties }) =>
				kind === 'responseSuccessBody' && json[properties.key] === properties.value,
		);
		return broken?.properties.message ?? 'OK';
	} catch (error) {
		const { cause, message } = Object(error);
		return String(cause?.response?.statusText ?? cause?.code ?? message);
	}
}

function asNode(type: string, { request }: ICredentialTestRequest): INodeType {
	return {
		description: {
			...{ displayName: 'No Operation', name: NO_OP, description: '', group: [], version: 1 },
			...{ defaults: {}, inputs: ['main'], outputs: ['main'] },
			credentials: [{ name: type, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', default: '', routing: { request } },
			],
		},
	};
}
