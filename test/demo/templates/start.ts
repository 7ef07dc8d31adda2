/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { WebSocket } from 'ws';

import type { Stage, WorkflowJson } from '../../engine';
import type { Occurrence } from '../../sandbox/sending';
import { bodyOf } from '../../sandbox/sending';
import { isFeishuTrigger, startOf } from './template';

/**
 * What the trigger of a workflow puts out: Feishu Trigger is published and gets the event from the
 * sandbox over a long connection; other triggers put out the item.
 */
export async function putOutByTrigger(
	{ engine, sandbox }: Stage,
	workflow: WorkflowJson,
	begun: Occurrence | IDataObject,
): Promise<INodeExecutionData[]> {
	const start = startOf(workflow);
	if (!isFeishuTrigger(start)) return [{ json: { ...begun } }];
	// Node has its own from version 22 on.
	Object.assign(globalThis, { WebSocket });
	const published = await engine.publish(start.parameters, { workflowId: workflow.name });
	try {
		await sandbox.sockets.push(bodyOf(occurrenceIn(begun), '', Date.now()));
		await published.settled();
		return published.runs.flat();
	} finally {
		await published.stop();
	}
}

function occurrenceIn(begun: Occurrence | IDataObject): Occurrence {
	const { type, event, schema } = begun;
	if (typeof type !== 'string' || typeof event !== 'object' || event === null) {
		throw new Error('Feishu Trigger starts on an event');
	}
	return { type, event, schema: schema === '1.0' ? '1.0' : '2.0' };
}

/** The workflow with a trigger that puts out the items of the run. */
export function withPlainTrigger(workflow: WorkflowJson): WorkflowJson {
	const start = startOf(workflow);
	const nodes = workflow.nodes.map((node) =>
		node === start ? { ...node, type: 'demo.trigger', parameters: {} } : node,
	);
	return { ...workflow, nodes };
}
