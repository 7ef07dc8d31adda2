/** An answer that is a file instead of JSON. */
export class FileAnswer {
	constructor(
		readonly bytes: Buffer,
		/** Goes into Content-Disposition. */
		readonly name: string,
		/** MIME type. */
		readonly type: string,
	) {}
}
