import { has } from './picture';

/** Opus counts time in samples of this many a second, however it was recorded (RFC 7845, section 4). */
const SAMPLES_A_MILLISECOND = 48;
/** Where the first page's content begins: after its header of 27 bytes and one length (RFC 3533). */
const CONTENT = 28;

/** Whether the bytes are OPUS in Ogg, the one kind of sound that Feishu plays as a voice message. */
export function isOpus(bytes: Uint8Array): boolean {
	return has(bytes, 0, 'OggS') && has(bytes, CONTENT, 'OpusHead');
}

/** Milliseconds of a sound: its last page says how many samples came before; undefined where it does not. */
export function opusDuration(bytes: Uint8Array): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const last = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('OggS');
	if (last + 14 > view.byteLength || CONTENT + 12 > view.byteLength) return undefined;
	const skipped = view.getUint16(CONTENT + 10, true);
	const samples = Number(view.getBigInt64(last + 6, true)) - skipped;
	return samples > 0 ? Math.round(samples / SAMPLES_A_MILLISECOND) : undefined;
}
