import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Endpoint, FeishuApi, FileSource } from '../endpoints';
import { drive, endpoint } from '../endpoints';
import { foundAfter, known, lookingForFiles } from './lostUpload';
import type { Way } from './upload';
import { upload } from './upload';

// An upload that was begun and not finished is nothing; the same part again takes its own place.
// Nor is a media anything until something shows it: a second one does no harm, nor does it keep a
// call that failed later from being tried again.
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
export const fileUploads: readonly Endpoint[] = [...Object.values(FILE), ...lookingForFiles];

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
 * Uploads a file of any size into a folder of the drive. When it is not certain whether that made a
 * file, the folder is looked into.
 * @param folder its token; never empty
 * @param told is handed a remark when the file was found there
 * @returns its token, or why there is none. A failure of fate `lost` may have made the file all the
 * same; a second upload would then make a second one.
 */
export async function uploadFile(
	api: FeishuApi,
	file: FileSource,
	folder: string,
	told: (remark: string) => void = () => {},
): Promise<Attempt<string>> {
	const since = Date.now();
	const place = { parent_type: 'explorer', parent_node: folder };
	const made = await upload(api, FILE, file, place, async (failure, { name, size }) => {
		const found = await foundAfter(api, failure, { folder, name, size, since });
		if ('answer' in found) told(FOUND);
		return found;
	});
	if ('answer' in made) known(made.answer);
	return made;
}

const FOUND =
	'Feishu did not answer the upload as it should; the file was found in the folder by its name, size and time.';
