import { largest } from '../../../../shared/values';

/** A picture, as its first bytes tell. */
export interface Picture {
	readonly format: string;
	/** Pixels of the longer side, where the format says them at a fixed place. */
	readonly side?: number;
}

/**
 * What kind of picture the bytes are; undefined for one that Feishu does not take (documentation:
 * "Upload image" takes JPG, JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC).
 */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
	const known = FORMATS.find(({ isOne }) => isOne(bytes));
	if (known === undefined) return undefined;
	const { format, sideOf } = known;
	const side = sideOf?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	return side === undefined ? { format } : { format, side };
}

interface Format {
	readonly format: string;
	isOne(bytes: Uint8Array): boolean;
	sideOf?(view: DataView): number | undefined;
}

const FORMATS: readonly Format[] = [
	{
		format: 'png',
		isOne: (bytes) => has(bytes, 0, '\x89PNG\r\n\x1a\n'),
		sideOf: (view) => longer(view, 24, () => [view.getUint32(16), view.getUint32(20)]),
	},
	{
		format: 'gif',
		isOne: (bytes) => has(bytes, 0, 'GIF87a') || has(bytes, 0, 'GIF89a'),
		sideOf: (view) => longer(view, 10, () => [view.getUint16(6, true), view.getUint16(8, true)]),
	},
	{ format: 'jpeg', isOne: (bytes) => has(bytes, 0, '\xff\xd8\xff'), sideOf: jpegSide },
	{ format: 'webp', isOne: (bytes) => has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP') },
	{ format: 'tiff', isOne: (bytes) => has(bytes, 0, 'II*\0') || has(bytes, 0, 'MM\0*') },
	{ format: 'ico', isOne: (bytes) => has(bytes, 0, '\0\0\x01\0') },
	{
		format: 'bmp',
		isOne: (bytes) => has(bytes, 0, 'BM'),
		sideOf: (view) => longer(view, 26, () => [view.getInt32(18, true), view.getInt32(22, true)]),
	},
	{
		format: 'heic',
		isOne: (bytes) =>
			has(bytes, 4, 'ftyp') && ['heic', 'heix', 'mif1', 'msf1'].some((one) => has(bytes, 8, one)),
	},
];

/** Whether the bytes at a place are these, one character for each byte. */
export function has(bytes: Uint8Array, at: number, text: string): boolean {
	return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** The longer of two sides; a picture may be written upside down, with a negative height. */
function longer(view: DataView, least: number, sides: () => number[]): number | undefined {
	return view.byteLength < least ? undefined : largest(sides().map(Math.abs));
}

/** A JPEG is a row of segments with their lengths; one of those from C0 to CF says the size. */
function jpegSide(view: DataView): number | undefined {
	for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
		if (view.getUint8(at) !== 0xff) return undefined;
		const marker = view.getUint8(at + 1);
		const saysSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (saysSize) return Math.max(view.getUint16(at + 5), view.getUint16(at + 7));
	}
	return undefined;
}
