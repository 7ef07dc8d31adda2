import type { IDataObject } from 'n8n-workflow';

/** Envelopes by node name. */
type Envelopes = Readonly<Record<string, readonly IDataObject[]>>;

/** What is wrong with what the nodes of a workflow returned; empty when it is as it should be. */
type Check = (envelopes: Envelopes) => string;

/** How each example workflow has to end. */
export const expected: Readonly<Record<string, Check>> = {
	'01-text-to-a-chat.json': allSucceed,
	'02-card-to-a-chat.json': allSucceed,
	'03-message-feishu-refuses.json': (envelopes) => {
		const [envelope] = envelopes['Send Message'] ?? [];
		const refused =
			envelope?.StatusCode === 500 &&
			String(envelope.ErrorMessage).includes('[230002]') &&
			envelope.Hint === 'Add the bot to the chat.';
		return refused ? '' : 'should be refused with 230002 and say to add the bot';
	},
	'04-urgent-notification.json': (envelopes) => {
		const [envelope] = envelopes['Alert On-Call'] ?? [];
		const named = String(envelope?.Hint).includes('ou_chen');
		return named ? allSucceed(envelopes) : 'should name ou_chen, who is not in the chat';
	},
};

function allSucceed(envelopes: Envelopes): string {
	const failed = Object.entries(envelopes)
		.filter(([, list]) => list.length === 0 || list.some(({ StatusCode }) => StatusCode !== 200))
		.map(([name]) => name);
	return failed.length === 0 ? '' : `should succeed, but did not: ${failed.join(', ')}`;
}
