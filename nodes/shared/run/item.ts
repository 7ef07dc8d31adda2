import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { InputFile, Item } from '../fields';
import { safeFileName } from '../values';

/** An input item as fields read it: its JSON, and its files opened only when they are needed. */
export function openItem(
	context: IExecuteFunctions,
	index: number,
	{ json, binary = {} }: Pick<INodeExecutionData, 'json' | 'binary'>,
): Item {
	return {
		json,
		zone: () => context.getTimezone(),
		files: Object.keys(binary),
		file: (name) =>
			Object.hasOwn(binary, name) ? openFile(context, index, name, binary[name]) : undefined,
	};
}

function openFile(
	context: IExecuteFunctions,
	index: number,
	field: string,
	stored: IBinaryData,
): InputFile {
	const bytes = async (): Promise<Uint8Array> =>
		await context.helpers.getBinaryDataBuffer(index, field);
	return {
		field,
		// Whoever sent the file chose it: an e-mail, a form.
		name: safeFileName(stored.fileName ?? ''),
		type: stored.mimeType,
		told: stored.bytes,
		size: async () => {
			// Without an id the content is in the item itself, as base64.
			if (stored.id === undefined) return Buffer.byteLength(stored.data, 'base64');
			return (await context.helpers.getBinaryMetadata(stored.id)).fileSize;
		},
		bytes,
		parts: async function* (size) {
			if (stored.id === undefined) {
				const whole = await bytes();
				for (let start = 0; start < whole.length; start += size) {
					yield whole.subarray(start, start + size);
				}
				return;
			}
			const stream: AsyncIterable<unknown> = await context.helpers.getBinaryStream(stored.id, size);
			yield* inParts(stream, size);
		},
	};
}

/** Cuts a stream into parts of one size, however large its own pieces are. */
async function* inParts(stream: AsyncIterable<unknown>, size: number): AsyncGenerator<Uint8Array> {
	let part = new Uint8Array(size);
	let filled = 0;
	for await (const piece of stream) {
		if (!(piece instanceof Uint8Array)) continue;
		for (let start = 0; start < piece.length; ) {
			const taken = Math.min(size - filled, piece.length - start);
			part.set(piece.subarray(start, start + taken), filled);
			filled += taken;
			start += taken;
			if (filled < size) continue;
			yield part;
			part = new Uint8Array(size);
			filled = 0;
		}
	}
	if (filled > 0) yield part.slice(0, filled);
}
