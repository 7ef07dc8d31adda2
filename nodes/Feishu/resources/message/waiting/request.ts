import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Question } from './question';

/** A request to a waiting node, and what the node waits for. */
export interface Request {
	readonly context: IWebhookFunctions;
	readonly question: Question;
	/** Whether the address is that of what is asked now. */
	readonly isCurrent: boolean;
	/** What the address stands for; undefined where it stands for none. */
	readonly approved?: boolean;
}

/** An answer, as the run goes on with it. */
export interface Answer {
	/** The fields that replace the envelope's `Data`. */
	readonly data: IDataObject;
	readonly summary: string;
	/** What who answered gets: a page, or JSON for Feishu. */
	readonly response: string | IDataObject;
}

/** An answer; what is none has been replied to. */
export type Taken = { readonly answer: Answer } | { readonly replied: true };
