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

/** Whether a person is asked on behalf of an agent: what a model wrote is shown as it is. */
export function isReview(context: IWebhookFunctions): boolean {
	return context.getNode().type.endsWith('HitlTool');
}
