/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import type { WorkflowJson } from '../../engine';
import type { World } from '../../sandbox';
import type { Occurrence } from '../../sandbox/sending';
import type { Check } from '../expected';

/** How a template is tried: what its user would choose in the form, what starts it, and what has to come of it. */
export interface Staging {
	/** Parameters by the names of the nodes. */
	readonly chosen: Readonly<Record<string, INodeParameters>>;
	/** Puts into the sandbox what it is about; an event for Feishu Trigger, the JSON of an item for other triggers. */
	readonly begin: (world: World) => Occurrence | IDataObject;
	readonly check: Check;
	/** Where it asks somebody and waits. */
	readonly asks?: {
		/** What has to be there while it waits. */
		readonly check: Check;
		readonly answer: (world: World) => Occurrence;
	};
}

/** A workflow to import, as people get it. */
export interface Template {
	readonly file: string;
	readonly workflow: WorkflowJson;
}

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'templates');

/** The templates, in the order of their files' names. */
export function readTemplates(): Template[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((file) => ({ file, workflow: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) }));
}

/** A template with what its user chooses. */
export function withChosen(workflow: WorkflowJson, { chosen }: Staging): WorkflowJson {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...chosen[node.name] },
	}));
	return { ...workflow, nodes };
}

/** The node that starts a workflow. */
export function startOf({ nodes }: WorkflowJson): INode {
	const [start] = nodes.filter(({ type }) => /trigger$|\.webhook$/i.test(type));
	return start;
}

export function isFeishuTrigger({ type }: INode): boolean {
	return type.endsWith('.feishuTrigger');
}

/** The text of the notes. */
export function notesOf({ nodes }: WorkflowJson): string[] {
	return nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => String(parameters.content));
}
