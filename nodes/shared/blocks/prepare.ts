import type { FeishuApi } from '../endpoints';
import type { Batch } from './batches';
import { planBatches } from './batches';
import type { Conversion } from './conversion';
import { convertMarkdown } from './conversion';
import type { Missing } from './images';
import { fillImages } from './images';
import type { Inserted, Place } from './insert';
import { insertBatches } from './insert';
import { withLinks } from './links';
import { withMentions } from './mentions';
import type { Fitted } from './tables';
import { fitTables } from './tables';

/** How a text becomes blocks. */
export interface Wishes {
	readonly contentType?: 'html' | 'markdown';
	/** False: pictures stay links. */
	readonly uploadImages?: boolean;
	/** `@{ou_…}` becomes a mention. */
	readonly mentionUsers?: boolean;
}

/** A text that can be put into a document. */
export interface Prepared {
	readonly batches: readonly Batch[];
	readonly pictures: Conversion['pictures'];
	/** Tables that had to be cut. */
	readonly cut: number;
	/** Numbers with which lists began, and which are lost. */
	readonly starts: readonly string[];
}

/**
 * Turns a text into requests. Nothing is stored, so that a text that cannot be inserted changes nothing.
 * @throws CallFailed, Refusal
 */
export async function prepared(api: FeishuApi, text: string, wishes: Wishes): Promise<Prepared> {
	const { contentType = 'markdown', uploadImages = true, mentionUsers = false } = wishes;
	const converted = await convertMarkdown(api, text, contentType);
	const linked = uploadImages ? converted.tree : withLinks(converted);
	const { tree, cut, copies } = fitTables(mentionUsers ? withMentions(linked) : linked);
	return {
		batches: planBatches(tree),
		pictures: uploadImages ? withCopies(converted.pictures, copies) : [],
		cut,
		starts: converted.starts,
	};
}

/** The pictures of a first row that stands on top of every part of a table, in each of them. */
function withCopies(pictures: Conversion['pictures'], copies: Fitted['copies']) {
	return pictures.flatMap((picture) => {
		const others = copies.get(picture.blockId) ?? [];
		return [picture, ...others.map((blockId) => ({ ...picture, blockId }))];
	});
}

/** What became of a text. */
export interface Written extends Inserted {
	/** Pictures the document has to do without; all of them where the text did not arrive whole. */
	readonly missing: readonly Missing[];
	readonly pictures: number;
}

/** Puts a text into a document, then its pictures. Never throws for a failed call. */
export async function write(
	api: FeishuApi,
	documentId: string,
	{ batches, pictures }: Prepared,
	place?: Place,
): Promise<Written> {
	const inserted = await insertBatches(api, documentId, batches, place);
	const placed = pictures.map(({ url, blockId }) => ({ url, blockId: inserted.ids.get(blockId) }));
	const missing =
		inserted.failure === undefined
			? await fillImages(api, documentId, placed)
			: placed.map(({ url }) => ({ url, reason: 'the text did not arrive whole' }));
	return { ...inserted, missing, pictures: pictures.length };
}
