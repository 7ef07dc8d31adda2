import type { FileSource } from '../endpoints';

/** A file of an input item. */
export interface InputFile extends FileSource {
	/** The name of the item's binary data. */
	readonly field: string;
	/** Bytes, where n8n says them without being asked; so that a file is refused before any call is sent. */
	readonly told?: number;
}
