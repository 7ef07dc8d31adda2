import type { FileContent } from '../../../../shared/endpoints';
import { own } from '../../../../shared/values';
import { isMp4, mp4Duration } from './mp4';
import { isOpus, opusDuration } from './opus';

/** What a file can be uploaded as (documentation: "Upload file"). */
export type FileType = 'opus' | 'mp4' | 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream';

const BY_ENDING: Readonly<Record<string, FileType>> = {
	doc: 'doc',
	docx: 'doc',
	pdf: 'pdf',
	ppt: 'ppt',
	pptx: 'ppt',
	xls: 'xls',
	xlsx: 'xls',
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const BY_MIME_TYPE: Readonly<Record<string, FileType>> = {
	'application/msword': 'doc',
	'application/pdf': 'pdf',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	[`${OFFICE}.presentationml.presentation`]: 'ppt',
	[`${OFFICE}.spreadsheetml.sheet`]: 'xls',
	[`${OFFICE}.wordprocessingml.document`]: 'doc',
};

/** The type of a document by its name, else by its MIME type; `stream` for all others. */
export function documentType({ name, type }: Pick<FileContent, 'name' | 'type'>): FileType {
	return own(BY_ENDING, endingOf(name)) ?? own(BY_MIME_TYPE, type) ?? 'stream';
}

/** What can be heard or seen: a voice message or a video, with its length in milliseconds where the file says it. */
export interface Medium {
	readonly fileType: 'opus' | 'mp4';
	readonly duration?: number;
}

/** A sound or film that Feishu plays; undefined for every other file. */
export function mediumIn({ name, type, bytes }: FileContent): Medium | undefined {
	if (isOpus(bytes)) return { fileType: 'opus', duration: opusDuration(bytes) };
	const isFilm = type === 'video/mp4' || endingOf(name) === 'mp4';
	return isFilm && isMp4(bytes) ? { fileType: 'mp4', duration: mp4Duration(bytes) } : undefined;
}

const PICTURES = /^(?:jpe?g|png|webp|gif|bmp|ico|tiff?|heic)$/;

/** Whether a file calls itself a picture. Some bytes at the beginning alone say too little. */
export function isCalledPicture({ name, type }: Pick<FileContent, 'name' | 'type'>): boolean {
	return type.startsWith('image/') || PICTURES.test(endingOf(name));
}

/** What a file calls itself that Feishu could have played, were it of the right kind. */
export function calledMedium({ type }: Pick<FileContent, 'type'>): 'audio' | 'video' | undefined {
	if (type.startsWith('audio/')) return 'audio';
	return type.startsWith('video/') ? 'video' : undefined;
}

function endingOf(name: string): string {
	const dot = name.lastIndexOf('.');
	return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}
