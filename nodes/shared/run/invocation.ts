import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { sha256 } from '../values';
import { isTool } from './toolExecution';

/**
 * What tells one write from every other and is the same for all tries of it.
 *
 * A try made by n8n's *Retry On Fail* hands the same item objects in again, also to a tool, so what
 * was said in the first try is remembered with the item: a text with the time in it is still the
 * same message. A stalled job that a queue runs again starts again with the same execution, run index
 * and items, which lead to the same name.
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
	const { runIndex, token } = placeOf(context);
	const execution = [
		context.getInstanceId(),
		context.getWorkflow().id ?? '',
		// Without an id, names that are the same in every execution would swallow its messages.
		context.getExecutionId() || randomUUID(),
		token,
		runIndex,
	];
	const isToolRun = isTool(context);
	const calls = callsOf(context.getExecutionCancelSignal() ?? NO_SIGNAL);
	return {
		nameOf: (rows, content) => {
			const own = [node, operation, rows.join(',')].join('\n');
			// The engine hands a node's run the same items in every try and new ones in every other run; a
			// tool is handed new items, but the same arguments.
			const item = items[rows[0]] ?? { json: {} };
			const known = isToolRun ? item.json : item;
			const names = remembered.get(known) ?? new Map<string, string>();
			remembered.set(known, names);
			const before = names.get(own);
			if (before !== undefined) return before;
			// n8n's agent runs a tool like a node and names each call of its model in the item.
			const call = typeof item.json.toolCallId === 'string' ? item.json.toolCallId : '';
			const said = sha256([...execution, own, call, content].join('\n'));
			// Tool calls that start together share execution, run and item: each is one more of its kind.
			const name = isToolRun ? `${said} ${nextOf(calls, said)}` : said;
			names.set(own, name);
			return name;
		},
	};
}

/**
 * The run of the node, and the token that n8n gives an execution when it is made and keeps with it
 * (`resumeToken`, from n8n 2 on; it shows in the address a waiting execution is resumed by). It tells
 * executions apart whose id is the same because the database was set up again.
 */
function placeOf(context: IExecuteFunctions): {
	readonly runIndex: string;
	readonly token: string;
} {
	const runIndex = String(context.evaluateExpression('{{ $runIndex }}', 0));
	try {
		const address = String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0));
		return { runIndex, token: /[?&]signature=([^&]+)/.exec(address)?.[1] ?? '' };
	} catch {
		return { runIndex, token: '' };
	}
}

/**
 * How often the tools of one execution were asked for the same thing. The signal that stops it is the
 * same for all of an execution and another one when it is run again, so its calls are counted from the start.
 */
const counted = new WeakMap<object, Map<string, number>>();
const NO_SIGNAL = {};

function callsOf(execution: object): Map<string, number> {
	const known = counted.get(execution) ?? new Map<string, number>();
	counted.set(execution, known);
	return known;
}

function nextOf(calls: Map<string, number>, said: string): number {
	const count = (calls.get(said) ?? 0) + 1;
	calls.set(said, count);
	return count;
}
