import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Question } from './question';

/** A request to a waiting node, and what the node waits for. */
export interface Request {
	readonly context: IWebhookFunctions;
	readonly question: Question;
	/** What came with it, by its name. */
	readonly body: IDataObject;
	/** Whether the address is that of what is asked now. */
	readonly isCurrent: boolean;
	/** What the address stands for; undefined where it stands for none. */
	readonly approved?: boolean;
}
