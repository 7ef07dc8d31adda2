import type { IBinaryData } from 'n8n-workflow';

/** A file that goes into a form, whole in memory; parts of large ones are at most 20 MB. */
export interface FileContent {
	readonly name: string;
	/** MIME type; empty when unknown. */
	readonly type: string;
	readonly bytes: Uint8Array;
}

/** A file that is to be uploaded, opened when its content is needed. */
export interface FileSource {
	/** The file's own name; empty when it has none. */
	readonly name: string;
	/** MIME type; empty when unknown. */
	readonly type: string;
	/** Bytes, known without reading the file. */
	size(): Promise<number>;
	/** The whole file. */
	bytes(): Promise<Uint8Array>;
	/**
	 * The file in parts of `size` bytes, the last one shorter; no more than one part is in memory.
	 * @param size bytes
	 */
	parts(size: number): AsyncIterable<Uint8Array>;
}

/** A file that an endpoint answered with: in n8n's binary store already, never in JSON. */
export interface StoredFile {
	/** From Content-Disposition; empty when the answer names none. */
	readonly name: string;
	/** MIME type as the answer says it; empty when it says none. */
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	/** What n8n keeps of it: goes into an output item's `binary`. */
	readonly binary: IBinaryData;
}

/** A file that is in memory already. */
export function fileInMemory({ name, type, bytes }: FileContent): FileSource {
	return {
		name,
		type,
		size: async () => bytes.length,
		bytes: async () => bytes,
		parts: async function* (size) {
			for (let start = 0; start < bytes.length; start += size) {
				yield bytes.subarray(start, start + size);
			}
		},
	};
}
