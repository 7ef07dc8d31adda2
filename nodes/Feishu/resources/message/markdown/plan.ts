import type { Block, KeyOf, Look } from '../../../../shared/markdown';
import { cardElements, messagesOf, parseMarkdown } from '../../../../shared/markdown';
import { Refusal } from '../../../../shared/values';
import { LONGEST_KEY } from '../uuid';
import type { Target } from './deliver';
import { partKey } from './deliver';
import type { GivenMarkdown } from './given';
import type { Uploaded } from './pictures';
import { isKey } from './pictures';

/** What the fields of a message in Markdown gave. */
export interface GivenMessage
	extends Pick<Look, 'messageFormat' | 'title' | 'headerColor' | 'buttons'> {
	readonly receiveId: string;
	readonly receiveIdType: string;
	readonly markdown: GivenMarkdown;
	readonly mentionAll: boolean;
	readonly mentionUserIds: readonly string[] | undefined;
	readonly replyToMessageId: string | undefined;
	readonly uuid: string | undefined;
}

/** How the message is to look. */
export function lookOf(values: GivenMessage): Look {
	const { messageFormat, title, headerColor, buttons, mentionUserIds: users = [] } = values;
	const mentions = [...(values.mentionAll ? ['all'] : []), ...users];
	return { messageFormat, title, headerColor, buttons, mentions };
}

/** Where the message goes. */
export function targetOf({
	receiveId,
	receiveIdType,
	replyToMessageId: replyTo,
}: GivenMessage): Target {
	return replyTo === undefined ? { receiveId, receiveIdType } : { replyTo };
}

/** Finds out before anything is sent whether all of it can be. @throws Refusal */
export function checkParts(values: GivenMessage): void {
	const blocks = parseMarkdown(values.markdown.text);
	checkSays(blocks);
	const { length: count } = messagesOf(blocks, lookOf(values));
	const { uuid: key } = values;
	if (key === undefined || partKey(key, count - 1).length <= LONGEST_KEY) return;
	throw new Refusal(
		`Idempotency Key has ${key.length} characters, but the text is sent in ${count} parts whose keys add their number`,
		`Shorten Idempotency Key to ${LONGEST_KEY - 4} characters.`,
	);
}

/** The keys of pictures that were uploaded, now or before. */
export function keysOf({ keys }: Uploaded): KeyOf {
	return (source) => (isKey(source) ? source : keys.get(source));
}

/** Names the pictures that are none, and why; empty when all are. */
export function missingRemark({ missing }: Uploaded): string {
	if (missing.length === 0) return '';
	const named = missing.slice(0, 5).map(({ url, reason }) => `${url} (${reason})`);
	const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
	return `These pictures could not be uploaded and are shown as text or links: ${named.join(', ')}${rest}.`;
}

/** @throws Refusal for a text of which nothing is to be seen */
export function checkSays(blocks: readonly Block[]): void {
	if (cardElements(blocks, () => undefined).length > 0) return;
	throw new Refusal('Markdown says nothing', 'Fill in Markdown.');
}
