import type { InputFile } from '../../../../shared/fields';
import { figure, quoted, Refusal } from '../../../../shared/values';

const MEGABYTE = 1024 * 1024;
/** Bytes of a picture (documentation: "Upload image"). */
export const PICTURE_BYTES = 10 * MEGABYTE;
/** Bytes of any other file (documentation: "Upload file"). */
const FILE_BYTES = 30 * MEGABYTE;
/** Pixels of a side of a picture (documentation: "Upload image"). */
const SIDES = { picture: 12_000, gif: 2_000, avatar: 4_096 } as const;

/** A file of an input item, as messages about it name it. */
export function named(file: InputFile, label: string): string {
	const own = file.name === '' ? '' : ` (${quoted(file.name)})`;
	return `${label} ${quoted(file.field)}${own}`;
}

/**
 * Refuses a file that is empty or too large, before anything is sent.
 * @param ifPicture what to do about a picture that is too large; absent where it need not be one
 * @throws Refusal
 */
export function checkSize(
	file: InputFile,
	size: number,
	{ label, ifPicture }: { readonly label: string; readonly ifPicture?: string },
): void {
	if (size === 0) {
		throw new Refusal(`${named(file, label)} is empty`, 'Give a file that is not empty.');
	}
	if (ifPicture !== undefined && size > PICTURE_BYTES) {
		throw new Refusal(
			`${named(file, label)} has ${figure(size)} bytes, but pictures may have ${figure(PICTURE_BYTES)} (10 MB)`,
			ifPicture,
		);
	}
	if (size > FILE_BYTES) {
		throw new Refusal(
			`${named(file, label)} has ${figure(size)} bytes, but files of messages may have ${figure(FILE_BYTES)} (30 MB)`,
			'Use a smaller file, or put the file into the drive and send its address.',
		);
	}
}

/** Pixels a side of a picture may have. */
export function longestSide(format: string, isAvatar: boolean): number {
	if (isAvatar) return SIDES.avatar;
	return format === 'gif' ? SIDES.gif : SIDES.picture;
}
