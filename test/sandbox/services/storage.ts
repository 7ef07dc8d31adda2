import type { World } from '../world';
import { PDF } from './seededFiles';

/** The bytes of the files of the drive, by token. */
export function driveBytesOf(world: World): Map<string, Buffer> {
	return world.part('driveBytes', () => new Map([['boxcnplan', PDF]]));
}

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	gif: 'image/gif',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	md: 'text/markdown',
	mp4: 'video/mp4',
	pdf: 'application/pdf',
	png: 'image/png',
	txt: 'text/plain',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip',
};

/** The MIME type that the drive guesses from a name. */
export function typeOfName(name: string): string {
	return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Adler-32 (RFC 1950), the checksum of uploads, as a decimal number. */
export function adler32(bytes: Buffer): string {
	let low = 1;
	let high = 0;
	for (const byte of bytes) {
		low = (low + byte) % 65521;
		high = (high + low) % 65521;
	}
	return String(high * 65536 + low);
}
