/** Characters of a failure's message at most: enough to read, few enough for a log. */
export const LONGEST_MESSAGE = 2000;

/** Characters of what another program says went wrong, within such a message. */
export const LONGEST_REASON = 300;
