import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Endpoint, FeishuApi, FileSource } from '../endpoints';
import { drive, endpoint } from '../endpoints';
import type { Way } from './upload';
import { upload } from './upload';

// An upload that was begun and not finished is nothing; the same part again takes its own place.
// A media that nothing shows is nothing to anybody either, so that one too many does no harm.
const MEDIA: Way = {
	whole: endpoint(drive.mediaUploadAll, { repeat: 'same' }),
	prepare: endpoint(drive.mediaUploadPrepare, { repeat: 'same' }),
	part: endpoint(drive.mediaUploadPart, { repeat: 'same' }),
	finish: endpoint(drive.mediaUploadFinish, { repeat: 'same' }),
};
const FILE: Way = {
	whole: drive.fileUploadAll,
	prepare: endpoint(drive.fileUploadPrepare, { repeat: 'same' }),
	part: endpoint(drive.fileUploadPart, { repeat: 'same' }),
	finish: drive.fileUploadFinish,
};

/** What `uploadMedia` calls, for the record of an operation. */
export const mediaUploads: readonly Endpoint[] = Object.values(MEDIA);

/** What `uploadFile` calls, for the record of an operation. */
export const fileUploads: readonly Endpoint[] = Object.values(FILE);

/** Where a picture or file inside of a document, a spreadsheet or a Base goes. */
export interface MediaPlace {
	/** Feishu's `parent_type`, e.g. `docx_image` or `bitable_file`. */
	readonly parentType: string;
	/** The token of the block, the spreadsheet or the Base; never empty. */
	readonly parentNode: string;
	/** What the upload has to know besides, e.g. `{drive_route_token: <document>}`. */
	readonly extra?: IDataObject;
}

/**
 * Uploads a picture or file of any size for the inside of a document, a spreadsheet or a Base.
 * @returns its token, or why there is none. One that was made all the same is seen by nobody until
 * something shows it, so that a lost answer is a reason to upload it again.
 */
export async function uploadMedia(
	api: FeishuApi,
	file: FileSource,
	{ parentType, parentNode, extra }: MediaPlace,
): Promise<Attempt<string>> {
	return await upload(api, MEDIA, file, {
		parent_type: parentType,
		parent_node: parentNode,
		...(extra === undefined ? {} : { extra: JSON.stringify(extra) }),
	});
}

/**
 * Uploads a file of any size into a folder of the drive.
 * @param folder its token; never empty
 * @returns its token, or why there is none. A failure of fate `lost` may have made the file all the
 * same; a second upload would then make a second one.
 */
export async function uploadFile(
	api: FeishuApi,
	file: FileSource,
	folder: string,
): Promise<Attempt<string>> {
	return await upload(api, FILE, file, { parent_type: 'explorer', parent_node: folder });
}
