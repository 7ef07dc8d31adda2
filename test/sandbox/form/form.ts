import { createHash } from 'node:crypto';

/** A file of a multipart form, as it arrived. */
export interface UploadedFile {
	readonly field: string;
	/** File name; empty when the part names none. */
	readonly name: string;
	/** MIME type; empty when the part says none. */
	readonly type: string;
	readonly bytes: Buffer;
}

/** A multipart form. A field that comes more than once is a list. */
export interface Form {
	readonly fields: Readonly<Record<string, string | readonly string[]>>;
	readonly files: readonly UploadedFile[];
}

/** What the journal keeps of a form: files by size and hash, not by content. */
export interface JournaledForm {
	readonly fields: Form['fields'];
	readonly files: ReadonlyArray<{
		readonly field: string;
		readonly name: string;
		readonly type: string;
		/** Bytes. */
		readonly size: number;
		/** Lower-case hex. */
		readonly sha256: string;
	}>;
}

export function journaledForm({ fields, files }: Form): JournaledForm {
	return {
		fields,
		files: files.map(({ field, name, type, bytes }) => ({
			field,
			name,
			type,
			size: bytes.length,
			sha256: sha256(bytes),
		})),
	};
}

/** The SHA-256 of bytes or of a text, as lower-case hex. */
export function sha256(content: Buffer | string): string {
	return createHash('sha256').update(content).digest('hex');
}
