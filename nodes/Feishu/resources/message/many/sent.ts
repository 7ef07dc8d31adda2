import type { Failure } from '../../../../shared/endpoints';
import { answeredFailure } from '../../../../shared/endpoints';

/** Somebody who did not get the message, and why. */
export interface Missed {
	readonly id: string;
	/** Feishu's code; 0 when it gave none. */
	readonly code: number;
	readonly message: string;
}

/** What became of a message to many. */
export interface Sent {
	/** Receivers of messages of their own. */
	readonly sent: ReadonlyArray<{ readonly id: string; readonly message_id: string }>;
	/** Ids of the messages to many, which start with `bm-`. */
	readonly batches: readonly string[];
	readonly failed: readonly Missed[];
	/** Ids Feishu does not take, as it lists them. */
	readonly invalid: readonly string[];
	/** Of the first call that failed. */
	readonly failure?: Failure;
}

/** A receiver of a call that failed. */
export function missed(id: string, { code = 0, message }: Failure): Missed {
	return { id, code, message };
}

/** An answer that is a success, but does not name the message. */
export const NOT_PROVEN: Failure = answeredFailure(
	'Feishu answered without message_id, so it is not certain that the message was sent',
	'Check in Feishu whether the message arrived before sending it again.',
);
