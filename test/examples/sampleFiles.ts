import type { ExampleFile } from './example';

/** The header of a PNG with sides of so many pixels. */
export function png(width: number, height = width): Buffer {
	const bytes = Buffer.from(
		'89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
		'hex',
	);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
}

/** OPUS in Ogg: its first page, and a last one that says how long it lasts. */
export function opus(milliseconds: number): Buffer {
	const skipped = 312;
	const first = Buffer.alloc(47);
	first.write('OggS', 0);
	first.writeUInt8(1, 26);
	first.writeUInt8(19, 27);
	first.write('OpusHead', 28);
	first.writeUInt16LE(skipped, 38);
	const last = Buffer.alloc(40);
	last.write('OggS', 0);
	last.writeBigInt64LE(BigInt(milliseconds * 48 + skipped), 6);
	return Buffer.concat([first, last]);
}

/** An MP4 that holds nothing but its length, in the short or the long form. */
export function mp4(milliseconds: number, form: 'short' | 'long' = 'short'): Buffer {
	const header = Buffer.alloc(form === 'short' ? 100 : 112);
	if (form === 'short') {
		header.writeUInt32BE(600, 12);
		header.writeUInt32BE((milliseconds * 600) / 1000, 16);
	} else {
		header.writeUInt8(1, 0);
		header.writeUInt32BE(90_000, 20);
		header.writeBigUInt64BE(BigInt(milliseconds * 90), 24);
	}
	const film = box('moov', box('mvhd', header));
	return Buffer.concat([
		box('ftyp', Buffer.from('isom\0\0\0\0')),
		box('free', Buffer.alloc(9)),
		film,
	]);
}

function box(name: string, content: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32BE(content.length + 8, 0);
	head.write(name, 4);
	return Buffer.concat([head, content]);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file of each kind, under names as people give them. */
export const FILES = {
	picture: { name: '图 1.png', type: 'image/png', bytes: png(640, 480) },
	voice: { name: '语音.ogg', type: 'audio/ogg', bytes: opus(3200) },
	video: { name: 'Clip.MP4', type: 'video/mp4', bytes: mp4(5500) },
	song: { name: 'song.mp3', type: 'audio/mpeg', bytes: Buffer.from('ID3 a song') },
	table: { name: 'Übersicht 2026.xlsx', type: XLSX, bytes: Buffer.from('PK a table') },
	log: { name: 'app.log', type: 'text/plain', bytes: Buffer.from('all is well\n') },
	empty: { name: 'empty.txt', type: 'text/plain', bytes: Buffer.alloc(0) },
} satisfies Record<string, ExampleFile>;
