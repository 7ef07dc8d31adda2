import type { INodeExecutionData, INodeType, INodeTypes } from 'n8n-workflow';
import { NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';
import type { PackageDirectoryLoader } from 'n8n-core';

import { AGENT, PACKAGE, TRIGGER } from './workflow';

/** What nodes of further types do, by type name. */
export type OwnTypes = Readonly<Record<string, NonNullable<INodeType['execute']>>>;

export function isTrigger(type: string): boolean {
	return type === TRIGGER || /Trigger$/i.test(type);
}

/** The package's nodes; every other type is a stand-in that starts with the input or passes items on. */
export function nodeTypes(
	loader: PackageDirectoryLoader,
	input: INodeExecutionData[],
	ownTypes: OwnTypes,
): INodeTypes {
	const getByNameAndVersion = (type: string, version?: number): INodeType => {
		if (type.startsWith(`${PACKAGE}.`)) {
			const { type: found } = loader.getNode(
				type.slice(PACKAGE.length + 1).replace(/(?:Hitl)?Tool$/, ''),
			);
			const versioned = NodeHelpers.getVersionedNodeType(found, version);
			const isTool = type.endsWith('Tool') && !type.endsWith('HitlTool');
			return isTool ? asTool(versioned) : versioned;
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

/** A node as n8n offers it to agents: the same code, whose result goes to the tool's output. */
function asTool(type: INodeType): INodeType {
	const { description } = type;
	const tool: INodeType = Object.create(type);
	tool.description = {
		...description,
		name: `${description.name}Tool`,
		displayName: `${description.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		usableAsTool: undefined,
		properties: [
			...description.properties,
			{ displayName: 'Description', name: 'toolDescription', type: 'string', default: 'Feishu' },
		],
	};
	return tool;
}

function standIn(
	name: string,
	inputs: ['main'] | [],
	execute: NonNullable<INodeType['execute']>,
): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: ['transform'],
			version: 1,
			description: name,
			defaults: { name },
			inputs: name === AGENT ? ['main', 'ai_tool'] : inputs,
			outputs: ['main'],
			credentials: [{ name: 'feishuApi' }],
			properties: ['receiveId', 'text', 'fieldToSplitOut'].map((parameter) => ({
				displayName: parameter,
				name: parameter,
				type: 'string',
				default: '',
			})),
		},
		execute,
	};
}
