import type { Attempt, Failure, FeishuApi, FileContent } from '../../../../shared/endpoints';
import { endpoint, im, refused } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { sendParts } from '../../../../shared/kits';
import { figure, urlName } from '../../../../shared/values';

/** Bytes of a picture (documentation: "Upload image"). */
const PICTURE_BYTES = 10 * 1024 * 1024;
/** Pictures under way at once, so that few are in memory. */
const TOGETHER = 4;

/** A second upload of a picture makes a second key, which nobody uses. */
export const uploadPicture = endpoint(im.imageCreate, { repeat: 'same' });

/** What became of the pictures of a text. */
export interface Uploaded {
	/** Keys by what the text names the pictures. */
	readonly keys: ReadonlyMap<string, string>;
	readonly missing: ReadonlyArray<{ readonly url: string; readonly reason: string }>;
}

/** Whether a picture is named by a key that an upload returned. */
export function isKey(source: string): boolean {
	return /^img_\w[\w-]*$/.test(source);
}

/** Uploads pictures, each once: files of the item, and what stands at addresses. One that fails leaves the others alone. */
export async function uploadPictures(
	api: FeishuApi,
	sources: readonly string[],
	files: ReadonlyMap<string, InputFile>,
): Promise<Uploaded> {
	const wanted = [...new Set(sources)].filter((source) => !isKey(source));
	const sent = await sendParts(wanted, {
		onFailure: 'goOn',
		together: TOGETHER,
		send: async (source) => await upload(api, source, files.get(source)),
	});
	return {
		keys: new Map(sent.done.map(({ part, answer }) => [part, answer])),
		missing: [...sent.failures].map(([url, { message }]) => ({ url, reason: message })),
	};
}

async function upload(
	api: FeishuApi,
	source: string,
	file: InputFile | undefined,
): Promise<Attempt<string>> {
	if (api.identity === 'user') return unusable('only the app can upload pictures');
	const content = file === undefined ? await fetched(api, source) : await opened(file);
	if ('failure' in content) return content;
	const image = content.answer;
	if (image.bytes.length === 0 && !api.dryRun) return unusable('it is empty');
	const result = await api.attempt(uploadPicture, { body: { image_type: 'message', image } });
	if ('failure' in result) return result;
	const { image_key: key = '' } = result.answer;
	if (key === '') return unusable('Feishu returned no key for it');
	api.keep('images', { url: source, image_key: key });
	return { answer: key };
}

async function fetched(api: FeishuApi, url: string): Promise<Attempt<FileContent>> {
	if (!/^https?:/i.test(url)) return unusable('the input item has no binary data of that name');
	const found = await api.download(url, PICTURE_BYTES);
	if ('failure' in found) return found;
	const { bytes, type } = found.answer;
	if (/^(?:text\/|application\/json)/.test(type)) return unusable(`it is ${type}, no picture`);
	return { answer: { name: urlName(url), type, bytes } };
}

async function opened(file: InputFile): Promise<Attempt<FileContent>> {
	try {
		const size = await file.size();
		if (size > PICTURE_BYTES)
			return unusable(`it has ${figure(size)} bytes, but pictures may have 10 MB`);
		const name = file.name === '' ? file.field : file.name;
		return { answer: { name, type: file.type, bytes: await file.bytes() } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return unusable(`it could not be read: ${reason}`);
	}
}

function unusable(reason: string): { readonly failure: Failure } {
	return { failure: refused(reason, 'Give the picture in another way.') };
}
