/** A file of an input item, opened when its content is needed. */
export interface InputFile {
	/** The name of the item's binary data. */
	readonly field: string;
	/** The file's own name; empty when n8n knows none. */
	readonly name: string;
	/** MIME type. */
	readonly type: string;
	/** Bytes; read from n8n's store without reading the file. */
	size(): Promise<number>;
	/** The whole file. */
	bytes(): Promise<Uint8Array<ArrayBuffer>>;
	/**
	 * The file in parts of `size` bytes, the last one shorter; no more than one part is in memory.
	 * @param size bytes
	 */
	parts(size: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}
