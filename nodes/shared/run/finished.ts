import type { IDataObject } from 'n8n-workflow';
import type { OutcomeFile } from '../operation';
import type { Envelope } from './envelope';

/** A call that is done. */
export interface Finished {
	/** Indexes of the input items it was for. */
	readonly rows: readonly number[];
	readonly envelope: Envelope;
	/** What `output: items` makes items of. */
	readonly list: readonly IDataObject[];
	/** The input item of each element of `list`, where the call knows it. */
	readonly listRows?: readonly number[];
	/** Files for the output item's binary data. */
	readonly files?: readonly OutcomeFile[];
	/** The run waits for an answer, until then at the longest. */
	readonly waitTill?: Date;
	/** The response is being posted to the user's webhook: what to say about it, empty when it was taken. Never rejects. */
	readonly posting?: Promise<string>;
}

export function hasFailed({ envelope }: Finished): boolean {
	return envelope.StatusCode !== 200;
}
