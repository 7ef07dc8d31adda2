import type { INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { LoadOptionsContext } from 'n8n-core';

import type { Engine } from './harness';

/** What the editor asks for when a person opens From List. */
export interface Looked {
	/** Name of the list, e.g. `searchChats`. */
	readonly list: string;
	/** The node's parameters so far. */
	readonly parameters?: INodeParameters;
	readonly filter?: string;
	readonly paginationToken?: string;
}

/** Fetches a page of a From List field as n8n's editor does. */
export async function lookUp(engine: Engine, looked: Looked): Promise<INodeListSearchResult> {
	const { list, filter, paginationToken } = looked;
	const parameters = { authentication: 'feishuApi', ...looked.parameters };
	const { type } = engine.loader.getNode('feishu');
	const nodeTypes = { getByName: () => type, getByNameAndVersion: () => type };
	const node = {
		id: 'feishu-node',
		name: 'Feishu',
		type: 'n8n-nodes-feishu-suite.feishu',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		credentials: {
			feishuApi: { id: 'app', name: 'App' },
			feishuOAuth2Api: { id: 'user', name: 'User' },
		},
		parameters,
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { ...nodeTypes, getKnownTypes: () => ({}) } as never,
	});
	const additionalData = {
		credentialsHelper: engine.credentials,
		currentNodeParameters: parameters,
		variables: {},
	};
	const context = new LoadOptionsContext(workflow, node, additionalData as never, '');
	const method = Object(type).methods.listSearch[list];
	return await method.call(context, filter, paginationToken);
}
