/** Characters of a query; Feishu finds nothing for a longer one (documentation: "Search for groups …"). */
export const LONGEST_CHAT_QUERY = 64;

/** A query for chats as Feishu wants it: one with a hyphen goes in double quotes. */
export function chatQuery(query: string): string {
	const isPlain = !query.includes('-') || /^["“].*["”]$/.test(query);
	return isPlain || query.length + 2 > LONGEST_CHAT_QUERY ? query : `"${query}"`;
}
