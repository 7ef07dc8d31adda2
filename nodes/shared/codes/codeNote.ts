/** What one of Feishu's codes means for the person who reads the envelope. */
export interface CodeNote {
	/** The next step, starting with a verb. */
	readonly hint: string;
	/**
	 * `limited`: a rate limit, wait and go on; `busy`: a passing conflict, try again soon. Both say
	 * that the request was not carried out, so it may be repeated whatever it was. `failed`: Feishu's
	 * side broke; it may be repeated when a second request does no harm. Absent: the same request
	 * fails again, whatever the HTTP status of the answer says.
	 */
	readonly retry?: 'limited' | 'busy' | 'failed';
}

/** Notes by Feishu's code. */
export type CodeTable = Readonly<Partial<Record<number, CodeNote>>>;

/** A note for the answers whose message says more than their code. */
export interface MessageNote extends CodeNote {
	/** What such a message contains; a sub-code looks like `ErrCode: 11310`. */
	readonly says: RegExp;
}

/** What one service of Feishu's API, a file of the documentation's contract, answers with. */
export interface ServiceCodes {
	/** The meaning a code has wherever the service answers with it. */
	readonly codes: CodeTable;
	/** By endpoint id: codes that mean something else there, or exist there only in this meaning. */
	readonly at?: Readonly<Partial<Record<string, CodeTable>>>;
	/** By code: messages that say more than the code; the first that fits wins, before everything else. */
	readonly messages?: Readonly<Partial<Record<number, readonly MessageNote[]>>>;
	/**
	 * Documented codes without a note, on purpose: the general hint that goes by the HTTP status says
	 * all there is to say.
	 */
	readonly general?: readonly number[];
}
