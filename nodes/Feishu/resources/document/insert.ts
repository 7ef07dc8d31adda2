import type { Failure, FeishuApi } from '../../../shared/operation';
import type { Batch } from './batches';
import { insertBlocks } from './endpoints';

/** What became of the batches of a document. */
export interface Inserted {
	readonly batches: number;
	readonly blocks: number;
	/** The document's ids of the blocks, by the converter's. */
	readonly ids: ReadonlyMap<string, string>;
	/** Revision of the document after the last batch; 0 when there was none. */
	readonly revision: number;
	/** Set when a batch failed; those after it were not sent. */
	readonly failure?: Failure;
}

/**
 * Inserts the batches one after the other. Each carries a key of its own, so that a repeated
 * request does not insert its blocks twice.
 */
export async function insertBatches(
	api: FeishuApi,
	documentId: string,
	batches: readonly Batch[],
): Promise<Inserted> {
	const ids = new Map<string, string>();
	let revision = 0;
	let blocks = 0;
	for (const [index, batch] of batches.entries()) {
		const below = batch.parent === undefined ? documentId : (ids.get(batch.parent) ?? documentId);
		const result = await api.attempt(insertBlocks, {
			path: { document_id: documentId, block_id: below },
			query: { client_token: api.key(`blocks ${index} of ${documentId}`) },
			body: { index: -1, children_id: batch.children, descendants: batch.blocks },
		});
		if ('failure' in result) {
			return { batches: index, blocks, ids, revision, failure: result.failure };
		}
		const { block_id_relations: relations, document_revision_id: now } = result.answer;
		for (const { temporary_block_id: known, block_id: id } of relations ?? []) ids.set(known, id);
		revision = now ?? revision;
		blocks += batch.blocks.length;
	}
	return { batches: batches.length, blocks, ids, revision };
}
