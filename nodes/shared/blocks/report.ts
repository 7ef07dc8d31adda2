import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../operation';
import { partly } from '../operation';
import { beginning, figure, sentences, shortened } from '../values';
import type { Batch } from './batches';
import { plainText } from './blocks';
import type { Missing, Picture } from './images';
import type { Inserted } from './insert';
import { lostStarts } from './listStarts';
import type { Prepared } from './prepare';

/** Characters shown of a text that was not inserted, and of an address in a sentence. */
const SHOWN = 80;
/** Characters of an address in Data, and of a reason in a sentence. */
const LONGEST_ADDRESS = 2000;
const LONGEST_REASON = 200;

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
		missing_from: missing === undefined ? '' : beginning(plainText(missing), SHOWN),
		document_revision_id: inserted.revision,
	};
}

/** The addresses of pictures; one that is the picture itself is cut off. */
export function addresses(pictures: ReadonlyArray<Pick<Picture, 'url'>>): string[] {
	return pictures.map(({ url }) => shortened(url, /^data:/i.test(url) ? SHOWN : LONGEST_ADDRESS));
}

/** The result of an insertion, whole or broken off. */
export function outcomeOf(
	data: IDataObject & { readonly document_id: string },
	{ failure, batches: done, blocks }: Inserted,
	batches: readonly Batch[],
	remark: string,
): Outcome {
	if (failure === undefined) return { data, remark };
	return partly(
		data,
		failure,
		`inserting part ${done + 1} of ${batches.length} into document ${data.document_id}`,
		`Delete document ${data.document_id} before repeating the call: it exists, with the first ${figure(blocks)} blocks.`,
	);
}

/** Images named in a remark; the others are in Data. */
const NAMED = 10;

/**
 * What people should know of a document that was made; empty when all is as they wrote it. A
 * picture that is missing fails nothing: the text is there, and a repeated call would make a
 * second document.
 */
export function remarks(
	missing: readonly Missing[],
	{ cut, starts }: Pick<Prepared, 'cut' | 'starts'>,
): string {
	const parts: string[] = [];
	if (missing.length > 0) {
		const shown = missing.map(
			({ url, reason }) => `${shortened(url, SHOWN)} (${shortened(reason, LONGEST_REASON)})`,
		);
		const named = shown.slice(0, NAMED).join(', ');
		const others = shown.length > NAMED ? ` and ${shown.length - NAMED} more` : '';
		parts.push(`These images could not be put into the document: ${named}${others}.`);
	}
	if (cut > 0) {
		const what = cut === 1 ? 'One table was' : `${figure(cut)} tables were`;
		parts.push(`${what} cut into several, as Feishu takes 1,000 blocks and 2,000 cells at a time.`);
	}
	return sentences(...parts, lostStarts(starts, 'in the document'));
}
