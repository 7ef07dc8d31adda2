import { isObject, Refusal } from '../../../../shared/values';
import type { GivenContent } from '../givenContent';

/**
 * Refuses content that a message to many does not take (documentation: "Send messages in batches"):
 * Markdown in posts, and a shared chat without its id.
 * @throws Refusal
 */
export function checkBatchContent({ msgType, structuredContent = {} }: GivenContent): void {
	if (msgType === 'post' && holdsMarkdown(structuredContent)) {
		throw new Refusal(
			'Structured Content has an element of tag md, which messages in batches do not take',
			'Write Structured Content with the tags text, a, at and img, send a card, or set Delivery to One by One.',
		);
	}
	if (msgType === 'share_chat' && typeof structuredContent.chat_id !== 'string') {
		throw new Refusal(
			'Structured Content has no chat_id',
			'Give Structured Content as {"chat_id": "oc_…"}.',
		);
	}
}

function holdsMarkdown(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(holdsMarkdown);
	if (!isObject(value)) return false;
	return value.tag === 'md' || Object.values(value).some(holdsMarkdown);
}
