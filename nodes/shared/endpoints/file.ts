import type { IBinaryData } from 'n8n-workflow';

/** A file that goes into a form, whole in memory; parts of large ones are at most 20 MB. */
export interface FileContent {
	readonly name: string;
	/** MIME type; empty when unknown. */
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
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
