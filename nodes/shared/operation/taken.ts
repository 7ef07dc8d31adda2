import type { IDataObject } from 'n8n-workflow';

/** An answer that a run waited for. */
export interface Answer {
	/** The envelope's `Data`, or the named fields that replace it. */
	readonly data: IDataObject;
	/** One sentence for people and agents. */
	readonly summary: string;
	/** What who answered gets: a page, or JSON. */
	readonly response: string | IDataObject;
}

/** What a request to a run that waits was: an answer, or something that was replied to and changes nothing. */
export type Taken = { readonly answer: Answer } | { readonly replied: true };
