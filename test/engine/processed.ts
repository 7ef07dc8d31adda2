import type { IDataDeduplicator, ICheckProcessedContextData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { DataDeduplicationService } from 'n8n-core';

/** Milliseconds that a database needs. */
const DATABASE = 5;

let isReady = false;

/**
 * n8n's memory of what was processed, which all its processes share; n8n takes one only. As n8n's it
 * is read and written in two steps, and a row that is there cannot be inserted again (n8n:
 * deduplication/deduplication-helper).
 */
export function rememberProcessed(): void {
	if (isReady) return;
	isReady = true;
	const rows = new Map<string, readonly unknown[]>();
	const nameOf = ({ workflow, node }: ICheckProcessedContextData) => `${workflow.id} ${node?.name}`;
	const deduplicator: IDataDeduplicator = {
		checkProcessedAndRecord: async (items, _scope, context) => {
			const name = nameOf(context);
			const row = rows.get(name);
			await sleep(DATABASE);
			if (row === undefined && rows.has(name)) throw new Error('UNIQUE constraint failed');
			const known = row ?? [];
			const isNew = items.map((item) => !known.includes(item));
			rows.set(name, [...known, ...items.filter((_item, index) => isNew[index])]);
			return {
				new: items.filter((_item, index) => isNew[index]),
				processed: items.filter((_item, index) => !isNew[index]),
			};
		},
		removeProcessed: async () => {},
		clearAllProcessedItems: async (_scope, context) => void rows.delete(nameOf(context)),
		getProcessedDataCount: async (_scope, context) => rows.get(nameOf(context))?.length ?? 0,
	};
	void DataDeduplicationService.init(deduplicator);
}
