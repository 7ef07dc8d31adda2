// What a page of the documentation says of an endpoint, as the node's `Endpoint` has it.
import { narrowestFirst } from './scopes.mjs';

/** Feishu publishes no number for its special tier; this many calls a second have never been too many. */
const SPECIAL = { perSecond: 5 };

/** Facts that need nothing but the endpoint's own members. */
export function factsOf(endpoint) {
	return {
		rate: rateOf(endpoint.rate_limit),
		identities: identitiesOf(endpoint.tokens),
		scopes: narrowestFirst(endpoint.scopes, endpoint.method),
		body: bodyOf(endpoint),
		answer: endpoint.response_binary ? 'file' : 'json',
		codes: [...new Set(endpoint.errors.map(({ code }) => code))],
	};
}

/**
 * Calls in a second and in a minute; empty when the page says nothing. Numbers in the text count
 * only where the page gives no tier: beside one they limit something else, e.g. one chat.
 */
export function rateOf(limit) {
	const { per_second: perSecond, per_minute: perMinute, special, prose = [] } = limit ?? {};
	if (perSecond !== undefined || perMinute !== undefined) return { perSecond, perMinute };
	const told = {};
	for (const text of prose) {
		const [number, unit] = text.split('/');
		const name = { s: 'perSecond', min: 'perMinute' }[unit];
		if (name !== undefined) told[name] = Math.min(told[name] ?? Infinity, Number(number));
	}
	if (Object.keys(told).length > 0) return told;
	return special ? SPECIAL : {};
}

export function identitiesOf(tokens) {
	return ['tenant', 'user', 'bot'].filter((identity) =>
		tokens.includes(`${identity}_access_token`),
	);
}

export function bodyOf({ content_type: type = '', body }) {
	if (type.startsWith('multipart/')) return 'form';
	return body.length > 0 ? 'json' : 'none';
}

/**
 * How the endpoint hands out its list; undefined when it does not, or the largest page is unknown.
 * @param members of the answer's `data`
 */
export function pagesOf(endpoint, members) {
	const place = ['query', 'body'].find((one) =>
		['page_size', 'page_token'].every((name) => endpoint[one].some((field) => field.name === name)),
	);
	const list = listIn(members);
	const nextToken = ['page_token', 'next_page_token'].find((name) =>
		members.some((member) => member.name === name),
	);
	if (place === undefined || list === undefined || nextToken === undefined) return undefined;
	const size = endpoint[place].find(({ name }) => name === 'page_size');
	const largest = size.max ?? size.default;
	if (largest === undefined) return undefined;
	return {
		list: list.name,
		nextToken: nextToken === 'page_token' ? undefined : nextToken,
		place: place === 'query' ? undefined : place,
		smallest: size.min > 1 ? size.min : undefined,
		largest,
	};
}

function listIn(members) {
	const lists = members.filter(({ type }) => type === 'array');
	return (
		lists.find(({ name }) => name === 'items') ??
		lists.find(({ items }) => items === 'object') ??
		lists[0]
	);
}
