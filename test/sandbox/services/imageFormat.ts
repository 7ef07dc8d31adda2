/** A picture as its first bytes tell. */
export interface ImageFormat {
	/** MIME type. */
	readonly type: string;
	/** Pixels of the longer side, where the header says it in a simple way (PNG, GIF). */
	readonly pixels?: number;
}

/** What kind of picture the bytes are; undefined when Feishu does not take it (JPEG, PNG, WEBP, GIF, TIFF, BMP and ICO it does). */
export function imageFormat(bytes: Buffer): ImageFormat | undefined {
	const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
	if (starts('89504e470d0a1a0a')) {
		const isWhole = bytes.length >= 24;
		const pixels = isWhole ? Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : undefined;
		return { type: 'image/png', pixels };
	}
	if (starts('474946383961') || starts('474946383761')) {
		const isWhole = bytes.length >= 10;
		const pixels = isWhole ? Math.max(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) : undefined;
		return { type: 'image/gif', pixels };
	}
	if (starts('ffd8ff')) return { type: 'image/jpeg' };
	if (starts('52494646') && bytes.subarray(8, 12).toString() === 'WEBP')
		return { type: 'image/webp' };
	if (starts('49492a00') || starts('4d4d002a')) return { type: 'image/tiff' };
	if (starts('424d')) return { type: 'image/bmp' };
	if (starts('00000100')) return { type: 'image/x-icon' };
	return undefined;
}
