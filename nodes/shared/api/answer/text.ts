/** Characters of a failure's message at most: enough to read, few enough for a log. */
export const LONGEST_MESSAGE = 2000;
