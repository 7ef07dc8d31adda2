import { has } from './picture';

/** Whether the bytes are of the family of MP4. */
export function isMp4(bytes: Uint8Array): boolean {
	return has(bytes, 4, 'ftyp');
}

/** Milliseconds of a film, as its header says (ISO/IEC 14496-12: `moov`, in it `mvhd`); undefined where it does not. */
export function mp4Duration(bytes: Uint8Array): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const film = boxIn(view, 'moov', 0, view.byteLength);
	const header = film && boxIn(view, 'mvhd', film.start, film.end);
	if (header === undefined || header.start + 32 > header.end) return undefined;
	const isLong = view.getUint8(header.start) === 1;
	const at = header.start + (isLong ? 20 : 12);
	const units = view.getUint32(at);
	const length = isLong ? Number(view.getBigUint64(at + 4)) : view.getUint32(at + 4);
	return units > 0 && length > 0 ? Math.round((length * 1000) / units) : undefined;
}

/** Where a box has its content. */
interface Box {
	readonly start: number;
	readonly end: number;
}

function boxIn(view: DataView, name: string, from: number, end: number): Box | undefined {
	for (let at = from; at + 16 <= end; ) {
		const told = view.getUint32(at);
		// 1: the size follows in 8 bytes; 0: the box goes to the end.
		const size = told === 1 ? Number(view.getBigUint64(at + 8)) : told === 0 ? end - at : told;
		const start = at + (told === 1 ? 16 : 8);
		if (size < 8 || at + size > end) return undefined;
		const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
		if (has(bytes, at + 4, name)) return { start, end: at + size };
		at += size;
	}
	return undefined;
}
