import type { Rate } from '../../../shared/endpoints';

/** "Not more than 5 a second on one message" (documentation: "Pin a message", "Remove a pin"). */
export const PIN_RATE: Rate = { perSecond: 5 };

/** Pinning and unpinning of one message follow each other. */
export function pinKey({ messageId }: { readonly messageId: string }): string {
	return `pin of ${messageId}`;
}
