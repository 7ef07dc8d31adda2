import type { FeishuApi } from '../../../shared/operation';
import { chunks } from '../common';
import { updateBlocks, uploadMedia } from './endpoints';

/** Bytes one picture may have (documentation: "Upload media"). */
const PICTURE_BYTES = 20 * 1024 * 1024;
/** Blocks one call updates (documentation: "Batch update blocks"). */
const UPDATES = 200;
/** Characters of a file's name (documentation: "Upload media"). */
const NAME_LENGTH = 250;

/** A picture of the converted text. */
export interface Picture {
	readonly url: string;
	/** The image block in the document that is to show it; undefined when it was not inserted. */
	readonly blockId: string | undefined;
}

/** A picture the document has to do without. */
export interface Missing {
	readonly url: string;
	readonly reason: string;
}

/**
 * Brings the pictures into their blocks: fetched from where they are, uploaded, shown. One at a
 * time, so that only one is in memory. A picture that fails leaves the others alone.
 */
export async function fillImages(
	api: FeishuApi,
	documentId: string,
	pictures: readonly Picture[],
): Promise<Missing[]> {
	const missing: Missing[] = [];
	const uploaded: Array<{ url: string; blockId: string; token: string }> = [];
	for (const { url, blockId } of pictures) {
		const result =
			blockId === undefined
				? { reason: 'its block was not inserted' }
				: await upload(api, documentId, blockId, url);
		if ('reason' in result) missing.push({ url, reason: result.reason });
		else uploaded.push({ url, ...result });
	}
	for (const [index, part] of chunks(uploaded, UPDATES).entries()) {
		const shown = await api.attempt(updateBlocks, {
			path: { document_id: documentId },
			query: { client_token: api.key(`images ${index} of ${documentId}`) },
			body: {
				requests: part.map(({ blockId, token }) => ({
					block_id: blockId,
					replace_image: { token },
				})),
			},
		});
		if ('answer' in shown) continue;
		for (const { url } of part) missing.push({ url, reason: shown.failure.message });
	}
	return missing;
}

async function upload(
	api: FeishuApi,
	documentId: string,
	blockId: string,
	url: string,
): Promise<{ blockId: string; token: string } | { reason: string }> {
	const picture = await api.download(url, PICTURE_BYTES);
	if ('failure' in picture) return { reason: picture.failure.message };
	const { bytes, type } = picture.answer;
	if (/^(?:text\/|application\/json)/.test(type)) return { reason: `it is ${type}, no picture` };
	if (bytes.length === 0) return { reason: 'it is empty' };
	const form = new FormData();
	form.set('file_name', fileName(url));
	form.set('parent_type', 'docx_image');
	form.set('parent_node', blockId);
	form.set('size', String(bytes.length));
	// Names the document, so that the upload reaches the data centre the document is in.
	form.set('extra', JSON.stringify({ drive_route_token: documentId }));
	form.set('file', new Blob([bytes], { type }), fileName(url));
	const result = await api.attempt(uploadMedia, { body: form });
	if ('failure' in result) return { reason: result.failure.message };
	const { file_token: token } = result.answer;
	return token === undefined ? { reason: 'Feishu returned no token' } : { blockId, token };
}

function fileName(url: string): string {
	const last = url
		.replace(/[?#].*$/s, '')
		.split('/')
		.at(-1)
		?.replace(/[^\w.-]+/g, '_');
	return last === undefined || last === '' ? 'image' : last.slice(-NAME_LENGTH);
}
