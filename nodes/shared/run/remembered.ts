import type { INodeExecutionData } from 'n8n-workflow';
import type { Finished } from './finished';

/**
 * What succeeded before n8n's *Retry On Fail* runs the whole node again. The input items are the
 * same objects in every try and new ones in every other run of the node, so they tell the tries of
 * one run apart from everything else, and memory goes when they go.
 */
const succeeded = new WeakMap<INodeExecutionData, Map<string, Finished>>();

/** Keeps a success for a second try. @param node id of the node */
export function remember(item: INodeExecutionData, node: string, finished: Finished): void {
	const byNode = succeeded.get(item) ?? new Map<string, Finished>();
	byNode.set(node, finished);
	succeeded.set(item, byNode);
}

/** The success of an earlier try for the same items; undefined when there was none. */
export function recall(
	item: INodeExecutionData,
	node: string,
	rows: readonly number[],
): Finished | undefined {
	const before = succeeded.get(item)?.get(node);
	return before?.rows.join() === rows.join() ? before : undefined;
}
