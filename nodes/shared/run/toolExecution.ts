import type { IExecuteFunctions } from 'n8n-workflow';

/** The context of a run in n8n 2.0, whose nodes cannot ask what n8n-workflow of today promises. */
type AnyContext = Omit<IExecuteFunctions, 'isToolExecution'> &
	Partial<Pick<IExecuteFunctions, 'isToolExecution'>>;

/**
 * Whether an AI agent runs the node as its tool. n8n makes a tool of a node under its type's name
 * with `Tool` at the end, which tells where n8n does not.
 */
export function isTool(context: AnyContext): boolean {
	return context.isToolExecution?.() ?? context.getNode().type.endsWith('Tool');
}
