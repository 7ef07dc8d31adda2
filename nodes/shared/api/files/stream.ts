import { isObject } from '../../values';

/** What this folder uses of a Node.js stream, which is what n8n's helper answers with. */
export interface ByteStream extends AsyncIterable<unknown> {
	/** Bytes that have arrived and were not read yet. */
	readonly readableLength: number;
	/** Takes the next bytes in; Node.js calls it for each piece that arrives. */
	push(piece: unknown, encoding?: string): boolean;
	destroy(error?: Error): unknown;
}

export function isStream(value: unknown): value is ByteStream {
	return isObject(value) && Symbol.asyncIterator in value && typeof value.push === 'function';
}

/**
 * Reads a stream to its end; undefined when it is longer than allowed. Leaving early closes it.
 * @throws what the stream fails with
 */
export async function gathered(
	stream: AsyncIterable<unknown>,
	maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		if (!(part instanceof Uint8Array)) continue;
		size += part.length;
		if (size > maxBytes) return undefined;
		parts.push(part);
	}
	const whole = new Uint8Array(size);
	let position = 0;
	for (const part of parts) {
		whole.set(part, position);
		position += part.length;
	}
	return whole;
}

/** How many bytes came through a stream. */
export interface Count {
	readonly bytes: number;
	readonly exceeded: boolean;
}

/**
 * Counts what comes through a stream while somebody else reads it, and ends it when it is longer
 * than allowed: n8n's binary store takes the stream itself, without any limit.
 */
export function countThrough(stream: ByteStream, maxBytes: number): Count {
	const count = { bytes: stream.readableLength, exceeded: false };
	const push = stream.push.bind(stream);
	stream.push = (piece, encoding) => {
		if (piece instanceof Uint8Array) count.bytes += piece.length;
		if (count.bytes <= maxBytes) return push(piece, encoding);
		count.exceeded = true;
		stream.destroy(new Error(`The file has more than ${maxBytes} bytes`));
		return false;
	};
	return count;
}
