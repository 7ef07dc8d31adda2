import type { IDataObject } from 'n8n-workflow';

import type { Outcome } from '../../../shared/operation';
import { partly } from '../../../shared/operation';
import type { Batch } from './batches';
import { plainText } from './blocks';
import type { Missing } from './images';
import type { Inserted } from './insert';

/** Characters shown of the text that was not inserted. */
const SHOWN = 80;

/**
 * How far the insertion came: requests and blocks, planned and done, and the text of the first
 * block that is missing.
 */
export function progress(inserted: Inserted, batches: readonly Batch[]): IDataObject {
	const [missing] = batches[inserted.batches]?.blocks ?? [];
	const blocks = batches.reduce((sum, batch) => sum + batch.blocks.length, 0);
	return {
		batches: batches.length,
		batches_done: inserted.batches,
		blocks,
		blocks_missing: blocks - inserted.blocks,
		missing_from: missing === undefined ? '' : plainText(missing).slice(0, SHOWN),
		document_revision_id: inserted.revision,
	};
}

/** The result of an insertion, whole or broken off. */
export function outcomeOf(
	data: IDataObject & { readonly document_id: string },
	{ failure, batches: done, blocks }: Inserted,
	batches: readonly Batch[],
	hint: string,
): Outcome {
	if (failure === undefined) return { data, hint };
	return partly(
		data,
		failure,
		`inserting part ${done + 1} of ${batches.length} into document ${data.document_id}`,
		`Delete document ${data.document_id} before repeating the call: it exists and holds the first ${blocks} blocks.`,
	);
}

/** Images named in a hint; the others are in Data. */
const NAMED = 10;

/** What people should know of a document that was made; empty when all is as they wrote it. */
export function remarks(missing: readonly Missing[], cut: number): string {
	const parts: string[] = [];
	if (missing.length > 0) {
		const named = missing.slice(0, NAMED).map(({ url, reason }) => `${url} (${reason})`);
		const others = missing.length > NAMED ? `, and ${missing.length - NAMED} more` : '';
		parts.push(`Add these images by hand, which could not be taken: ${named.join(', ')}${others}.`);
	}
	if (cut > 0) {
		const what = cut === 1 ? 'one table was' : `${cut} tables were`;
		parts.push(
			`Check the big tables: ${what} cut into several, as Feishu takes 1000 blocks a time.`,
		);
	}
	return parts.join(' ');
}
