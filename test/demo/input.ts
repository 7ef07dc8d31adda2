/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { runInThisContext } from 'node:vm';
import type { INodeExecutionData } from 'n8n-workflow';

import type { WorkflowJson } from '../engine';

/**
 * What a workflow starts with. On the bare engine n8n's own nodes only pass items on, so the items
 * that a Code node makes come from the trigger already.
 */
export function inputOf({ nodes }: WorkflowJson): INodeExecutionData[] | undefined {
	const code = nodes.find(({ type }) => type === 'n8n-nodes-base.code')?.parameters.jsCode;
	if (typeof code !== 'string') return undefined;
	const make: () => INodeExecutionData[] = runInThisContext(`() => {${code}}`);
	return make();
}
