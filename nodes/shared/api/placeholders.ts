import { isObject } from '../values';

/** Names of members whose values Feishu assigns, which a dry run cannot know. */
const GIVEN_OUT = /(?:^|_)(?:ids?|tokens?|key|guid|url)$|[a-z](?:Ids?|Tokens?|Key|Url)$/;

/** Names of members that lead to a next page; a dry run ends with the first one. */
const NEXT_PAGE = /^(?:next_)?page_?token$/i;

/**
 * An answer for a call that is only shown: the documented sample, with `<chat_id>` and its like in
 * place of ids and tokens, and no further page.
 */
export function placeholders<Value>(sample: Value): Value;
export function placeholders(sample: unknown): unknown {
	return replaced(sample, '');
}

function replaced(value: unknown, name: string): unknown {
	if (Array.isArray(value)) {
		const single = name.replace(/s$/, '');
		return value.map((element) => replaced(element, single));
	}
	if (isObject(value)) {
		const members = Object.entries(value).map(([own, member]) => [own, replaced(member, own)]);
		return Object.fromEntries(members);
	}
	if (name === 'has_more') return false;
	if (typeof value !== 'string') return value;
	if (NEXT_PAGE.test(name)) return '';
	return GIVEN_OUT.test(name) ? `<${name}>` : value;
}
