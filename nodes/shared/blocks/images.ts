import type { Attempt, Failure, FeishuApi } from '../endpoints';
import { fileInMemory, refused } from '../endpoints';
import { sendParts, uploadMedia } from '../kits';
import { chunks, urlName } from '../values';
import { updateBlocks } from './endpoints';

/** Bytes one picture may have (documentation: "Upload media"). */
const PICTURE_BYTES = 20 * 1024 * 1024;
/** Blocks one call updates (documentation: "Batch update blocks"). */
const UPDATES = 200;

/** A picture of the converted text. */
export interface Picture {
	readonly url: string;
	/** The image block in the document that is to show it; undefined when it is not known. */
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
	const uploads = await sendParts(pictures, {
		onFailure: 'goOn',
		send: async (picture) => await upload(api, documentId, picture),
	});
	const uploaded = uploads.done.map(({ part: { url }, answer }) => ({ url, ...answer }));
	const updates = await sendParts(chunks(uploaded, UPDATES), {
		onFailure: 'goOn',
		send: async (part, index) =>
			await api.attempt(updateBlocks, {
				path: { document_id: documentId },
				query: { client_token: api.key(`images ${index} of ${documentId}`) },
				body: {
					requests: part.map(({ blockId, token }) => ({
						block_id: blockId,
						replace_image: { token },
					})),
				},
			}),
	});
	return [
		...[...uploads.failures].map(([picture, failure]) => missing(picture, failure)),
		...[...updates.failures].flatMap(([part, failure]) =>
			part.map((picture) => missing(picture, failure)),
		),
	];
}

function missing({ url }: { readonly url: string }, { message }: Failure): Missing {
	return { url, reason: message };
}

interface Uploaded {
	readonly blockId: string;
	readonly token: string;
}

async function upload(
	api: FeishuApi,
	documentId: string,
	{ url, blockId }: Picture,
): Promise<Attempt<Uploaded>> {
	if (blockId === undefined) return unusable('Feishu did not return the ID of its block');
	const fetched = await api.download(url, PICTURE_BYTES);
	if ('failure' in fetched) return fetched;
	const { bytes, type } = fetched.answer;
	if (/^(?:text\/|application\/json)/.test(type))
		return unusable(`it is ${type} and not a picture`);
	if (bytes.length === 0) return unusable('it is empty');
	const file = fileInMemory({ name: urlName(url), type, bytes });
	const uploaded = await uploadMedia(api, file, {
		parentType: 'docx_image',
		parentNode: blockId,
		// Names the document, so that the upload reaches the data centre the document is in.
		extra: { drive_route_token: documentId },
	});
	return 'failure' in uploaded ? uploaded : { answer: { blockId, token: uploaded.answer } };
}

function unusable(reason: string): { readonly failure: Failure } {
	return { failure: refused(reason, 'Add the picture in Feishu.') };
}
