import type { IDataDeduplicator, ICheckProcessedContextData } from 'n8n-workflow';
import { DataDeduplicationService } from 'n8n-core';

let isReady = false;

/** n8n's memory of what was processed, which all its processes share, in a Map; n8n takes one only. */
export function rememberProcessed(): void {
	if (isReady) return;
	isReady = true;
	const known = new Map<string, Set<unknown>>();
	const of = ({ workflow, node }: ICheckProcessedContextData) => {
		const place = `${workflow.id} ${node?.name}`;
		const own = known.get(place) ?? new Set();
		known.set(place, own);
		return own;
	};
	const deduplicator: IDataDeduplicator = {
		checkProcessedAndRecord: async (items, _scope, context) => {
			const own = of(context);
			const isNew = items.map((item) => !own.has(item));
			for (const item of items) own.add(item);
			return {
				new: items.filter((_item, index) => isNew[index]),
				processed: items.filter((_item, index) => !isNew[index]),
			};
		},
		removeProcessed: async () => {},
		clearAllProcessedItems: async (_scope, context) => of(context).clear(),
		getProcessedDataCount: async (_scope, context) => of(context).size,
	};
	void DataDeduplicationService.init(deduplicator);
}
