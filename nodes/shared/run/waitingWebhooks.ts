import type { IWebhookDescription } from 'n8n-workflow';

const answered = {
	name: 'default',
	responseMode: 'onReceived',
	// Else n8n answers with this word in place of what the node answers.
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
} as const;

/** Where a run that waits is answered: opened in a browser, and sent from there or by Feishu Trigger. */
export const waitingWebhooks: IWebhookDescription[] = [
	{ ...answered, httpMethod: 'GET' },
	{ ...answered, httpMethod: 'POST' },
];

/** What the editor shows of a node that waits. */
export const waitingTooltip =
	'={{ $parameter["operation"] === "sendAndWait" ? "The workflow goes on when the question is answered" : "" }}';
