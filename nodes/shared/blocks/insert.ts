import type { IDataObject } from 'n8n-workflow';
import type { Failure, FeishuApi } from '../endpoints';
import { answeredFailure, refused } from '../endpoints';
import { sendParts } from '../kits';
import { memberText, objectsIn } from '../values';
import type { Batch } from './batches';
import { insertBlocks } from './endpoints';

/** What became of the batches of a document. */
export interface Inserted {
	/** Batches that are in the document. */
	readonly batches: number;
	readonly blocks: number;
	/** The document's ids of the blocks, by the converter's. */
	readonly ids: ReadonlyMap<string, string>;
	/** The document's id of the first block; empty when it is not known. */
	readonly first: string;
	/** Revision of the document after the last batch; 0 when there was none. */
	readonly revision: number;
	/** Set when a batch failed; those after it were not sent. */
	readonly failure?: Failure;
}

/** Where blocks go: below the document's page, or below another block of it. */
export interface Place {
	/** The block they become children of. */
	readonly parent: string;
	/** Before which of its children, counted from 0; -1 for the end. */
	readonly index: number;
	/** The revision of the document in which that was so; the present one when absent. */
	readonly revision?: number;
	/** The revision of the document that the blocks are to replace, where they are. */
	readonly replaced?: number;
}

/**
 * Inserts the batches one after the other. Each carries a key of its own, so that a repeated
 * request does not insert its blocks twice.
 */
export async function insertBatches(
	api: FeishuApi,
	documentId: string,
	batches: readonly Batch[],
	place: Place = { parent: documentId, index: -1 },
): Promise<Inserted> {
	const ids = new Map<string, string>();
	let { index: next, revision } = place;
	// A call that n8n begins again after a crash takes what it inserted before for old and deletes it,
	// so it must not be told that the blocks are there.
	const over = place.replaced === undefined ? '' : ` over revision ${place.replaced}`;
	const { done, failure } = await sendParts(batches, {
		onFailure: 'stop',
		send: async (batch, index) => {
			const below = batch.parent === undefined ? place.parent : ids.get(batch.parent);
			if (below === undefined) return { failure: NO_PARENT };
			const isTop = batch.parent === undefined;
			const result = await api.attempt(insertBlocks, {
				path: { document_id: documentId, block_id: below },
				query: {
					client_token: api.key(`blocks ${index} of ${documentId}${over}`),
					...(revision === undefined ? {} : { document_revision_id: revision }),
				},
				body: { index: isTop ? next : -1, children_id: batch.children, descendants: batch.blocks },
			});
			if ('failure' in result) return result;
			if (isTop && next !== -1) next += batch.children.length;
			if (revision !== undefined) revision = result.answer.document_revision_id ?? revision;
			for (const relation of objectsIn(result.answer.block_id_relations)) {
				const id = memberText(relation, 'block_id');
				if (id !== '') ids.set(memberText(relation, 'temporary_block_id'), id);
			}
			if (api.dryRun || isConfirmed(batch, result.answer, ids)) return result;
			return { failure: UNCONFIRMED };
		},
	});
	return {
		batches: done.length,
		blocks: done.reduce((sum, { part }) => sum + part.blocks.length, 0),
		ids,
		first: ids.get(batches[0]?.children[0] ?? '') ?? '',
		revision: done.at(-1)?.answer.document_revision_id ?? 0,
		failure,
	};
}

/** Whether an answer tells of all the topmost blocks of a batch. */
function isConfirmed(
	{ children }: Batch,
	answer: IDataObject,
	ids: ReadonlyMap<string, string>,
): boolean {
	return (
		children.every((child) => ids.has(child)) ||
		objectsIn(answer.children).length >= children.length
	);
}

const COMPARE = 'Look into the document to see which of them arrived.';

const UNCONFIRMED: Failure = answeredFailure(
	'Feishu answered without the blocks, so it is not certain that they were inserted',
	COMPARE,
);

/** Anywhere else they would be in the wrong place. */
const NO_PARENT = refused(
	'Feishu did not return the ID of the block that the next ones go into',
	COMPARE,
);
