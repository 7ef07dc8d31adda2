import { createHash, randomUUID } from 'node:crypto';

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * What tells one write from every other and is the same for all tries of it.
 *
 * A try made by n8n's *Retry On Fail* hands the same item objects in again, also to a tool, so what
 * was said in the first try is remembered with the item: a text with the time in it is still the
 * same message. A stalled job that a queue runs again starts again with the same execution id, run
 * index and items, which lead to the same name.
 */
export interface Invocation {
	/**
	 * Names a write.
	 *
	 * @param rows the input items it is made of
	 * @param content its values as they were read
	 */
	nameOf(rows: readonly number[], content: string): string;
}

const remembered = new WeakMap<object, Map<string, string>>();

/** Opens the invocation of one run of the node. @param operation `resource.operation` */
export function openInvocation(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	operation: string,
): Invocation {
	const node = context.getNode().id;
	// Without an id, names that are the same in every execution would swallow its messages.
	const execution = [
		context.getInstanceId(),
		context.getWorkflow().id ?? '',
		context.getExecutionId() || randomUUID(),
	];
	const isTool = context.isToolExecution();
	const runIndex = isTool ? '' : String(context.evaluateExpression('{{ $runIndex }}', 0));
	return {
		nameOf: (rows, content) => {
			const own = [node, operation, rows.join(',')].join('\n');
			// The engine hands a node's run the same items in every try and new ones in every other run; a
			// tool is handed new items, but the same arguments.
			const item = items[rows[0]] ?? { json: {} };
			const known = isTool ? item.json : item;
			const names = remembered.get(known) ?? new Map<string, string>();
			remembered.set(known, names);
			const before = names.get(own);
			if (before !== undefined) return before;
			// n8n's agent runs a tool like a node and names each call of its model in the item.
			const call = typeof item.json.toolCallId === 'string' ? item.json.toolCallId : '';
			const said = digest([...execution, runIndex, own, call, content].join('\n'));
			// Tool calls that start together share execution, run and item: each is one more of its kind.
			const name = isTool ? `${said} ${nextOf(said)}` : said;
			names.set(own, name);
			return name;
		},
	};
}

/** How often the same thing was asked for by tools; old ones are forgotten first. */
const times = new Map<string, number>();
const MOST_REMEMBERED = 10_000;

function nextOf(name: string): number {
	const count = (times.get(name) ?? 0) + 1;
	times.delete(name);
	times.set(name, count);
	const [oldest] = times.keys();
	if (times.size > MOST_REMEMBERED && oldest !== undefined) times.delete(oldest);
	return count;
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
