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
	const isExtracted = nodes.some(({ type }) => type === 'n8n-nodes-base.extractFromFile');
	return isExtracted ? make().flatMap(rowsOf) : make();
}

/** The rows of a file of comma-separated values, as n8n's Extract from File makes items of them. */
function rowsOf({ binary }: INodeExecutionData): INodeExecutionData[] {
	const text = Buffer.from(binary?.data.data ?? '', 'base64').toString('utf8');
	const [names, ...lines] = text.trim().split('\n').map(cellsOf);
	return lines.map((cells) => ({
		json: Object.fromEntries(names.map((name, index) => [name, cells[index]])),
	}));
}

function cellsOf(line: string): string[] {
	return [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}
