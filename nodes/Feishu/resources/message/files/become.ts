import type { FileContent } from '../../../../shared/endpoints';
import type { InputFile } from '../../../../shared/fields';
import { figure, quoted, Refusal } from '../../../../shared/values';
import type { Medium } from './kinds';
import { calledMedium, documentType, isCalledPicture, mediumIn } from './kinds';
import { longestSide, named, PICTURE_BYTES } from './limits';
import { pictureIn } from './picture';
import type { Planned, Wish } from './wish';
import { orAsFile } from './wish';

/** A file to download. @param remark why it is no more than that */
export function asFile(content: FileContent, remark = ''): Planned {
	return { content, upload: { kind: 'file', fileType: documentType(content) }, remark };
}

/** What it is, as far as Feishu takes it. */
export function asWhatItIs(content: FileContent, wish: Wish): Planned {
	if (!isCalledPicture(content) || mediumIn(content) !== undefined)
		return asPlayable(content, wish);
	const picture = pictureIn(content.bytes);
	const why =
		picture === undefined
			? `is not a ${PICTURES}`
			: tooLarge(content, longestSide(picture.format, false), picture.side);
	return why === undefined
		? { content, upload: { kind: 'image', imageType: 'message' }, remark: '' }
		: asFile(content, `${quoted(content.name)} went as a file, not as a picture: it ${why}.`);
}

/** The kinds of pictures that Feishu shows (documentation: "Upload image"). */
const PICTURES = 'JPG, PNG, WEBP, GIF, BMP, ICO, TIFF or HEIC';

/** A sound or film where it is one that Feishu plays, else a file. */
export function asPlayable(content: FileContent, wish: Wish): Planned {
	const medium = mediumIn(content);
	if (medium !== undefined) return withDuration(content, medium, wish);
	const called = calledMedium(content);
	if (called === undefined) return asFile(content);
	const plays = called === 'audio' ? 'sound in OPUS' : 'videos in MP4';
	return asFile(
		content,
		`${quoted(content.name)} went as a file to download: Feishu plays ${plays} only.`,
	);
}

/** A picture. @throws Refusal */
export function asPicture(file: InputFile, content: FileContent, wish: Wish): Planned {
	const { as, label } = wish;
	const picture = pictureIn(content.bytes);
	if (picture === undefined) {
		throw new Refusal(
			`${named(file, label)} is not a picture that Feishu takes`,
			`Give a ${PICTURES}${orAsFile(wish)}.`,
		);
	}
	const isAvatar = as === 'avatar';
	const why = tooLarge(content, longestSide(picture.format, isAvatar), picture.side);
	if (why !== undefined) {
		throw new Refusal(`${named(file, label)} ${why}`, `Use a smaller picture${orAsFile(wish)}.`);
	}
	const imageType = isAvatar ? 'avatar' : 'message';
	return { content, upload: { kind: 'image', imageType }, remark: '' };
}

function tooLarge({ bytes }: FileContent, most: number, side = 0): string | undefined {
	if (side > most) {
		return `has ${figure(side)} pixels on one side, and Feishu takes ${figure(most)} in a picture of its kind`;
	}
	return bytes.length > PICTURE_BYTES
		? `has ${figure(bytes.length)} bytes, and pictures may have ${figure(PICTURE_BYTES)} (10 MB)`
		: undefined;
}

/** A sound or film. @throws Refusal */
export function asMedium(file: InputFile, content: FileContent, wish: Wish): Planned {
	const { as, label } = wish;
	const medium = mediumIn(content);
	if (as === 'audio' && medium?.fileType !== 'opus') {
		throw new Refusal(
			`${named(file, label)} is not in OPUS, the one kind of sound that Feishu plays`,
			`Convert it, for example with ffmpeg -i sound.mp3 -acodec libopus sound.opus${orAsFile(wish)}.`,
		);
	}
	if (as === 'media' && medium?.fileType !== 'mp4') {
		throw new Refusal(
			`${named(file, label)} is not in MP4, the one kind of video that Feishu plays`,
			`Convert it to MP4${orAsFile(wish)}.`,
		);
	}
	return medium === undefined ? asFile(content) : withDuration(content, medium, wish);
}

function withDuration(content: FileContent, { fileType, duration }: Medium, wish: Wish): Planned {
	const length = wish.duration === undefined || wish.duration === 0 ? duration : wish.duration;
	const upload = { kind: 'file' as const, fileType };
	return {
		content,
		upload: length === undefined ? upload : { ...upload, duration: length },
		remark: '',
	};
}
