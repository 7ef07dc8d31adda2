import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Remembering } from '../api';
import type { Call } from './call';
import type { Finished } from './finished';
import { isTool } from './toolExecution';

/** What became of a call in an earlier try of the same run. */
export type Earlier =
	/** It succeeded, or part of it cannot be sent again without being carried out twice: what became of it stays. */
	| { readonly rows: readonly number[]; readonly finished: Finished }
	/** It failed, and may have been carried out: what was said and looked up then is what is sent again. */
	| { readonly rows: readonly number[]; readonly call: Call; readonly by: Remembering };

/** The earlier tries of a run of the node. */
export interface Tries {
	/** The call that an input item was part of; undefined when there was none, or none that counts. */
	of(row: number): Earlier | undefined;
	keep(earlier: Earlier): void;
}

/**
 * What is left for the next try when n8n's *Retry On Fail* runs the whole node again. The input items
 * are the same objects in every try and new ones in every other run of the node, and a tool is handed
 * the same arguments: so they tell the tries of one run apart from everything else, and memory goes
 * when they go.
 */
const memory = new WeakMap<object, Map<string, Earlier>>();

/** Opens the memory of a run. A node that is not tried again remembers nothing. */
export function openTries(context: IExecuteFunctions, items: readonly INodeExecutionData[]): Tries {
	const { retryOnFail, id } = context.getNode();
	if (retryOnFail !== true) return { of: () => undefined, keep: () => {} };
	const isToolRun = isTool(context);
	const objectOf = (row: number): object => (isToolRun ? items[row].json : items[row]);
	return {
		of: (row) => memory.get(objectOf(row))?.get(id),
		keep: (earlier) => {
			for (const row of earlier.rows) {
				const known = memory.get(objectOf(row)) ?? new Map<string, Earlier>();
				memory.set(objectOf(row), known.set(id, earlier));
			}
		},
	};
}
