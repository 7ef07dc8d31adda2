// Copies endpoints out of the full contract, with the types they point to and without what neither
// the sandbox nor the generated endpoints need.
import { find } from './full.mjs';

/**
 * @param full the full contract
 * @param have file name → `{service, types, endpoints}` cut before
 * @param ids what to cut; what is there already is cut again
 * @returns the changed services, by file name
 */
export function cut(full, have, ids) {
	const changed = new Map();
	for (const id of ids) {
		const { service, endpoint } = find(full, id);
		const before = changed.get(service.name) ?? have.get(service.name);
		changed.set(service.name, added(before, service, trimmed(endpoint)));
	}
	return changed;
}

function added(before, source, endpoint) {
	const { service = source.service, types = {}, endpoints = [] } = before ?? {};
	const known = endpoints.some(({ id }) => id === endpoint.id);
	const all = known
		? endpoints.map((one) => (one.id === endpoint.id ? endpoint : one))
		: [...endpoints, endpoint];
	return { service, types: referenced(all, types, source.types), endpoints: all };
}

const MEMBERS = ['path_params', 'query', 'body', 'response'];

/** The types that endpoints point to, directly or through each other; those of before stay first. */
function referenced(endpoints, before, source) {
	const found = new Map();
	const follow = (fields) => {
		for (const { children, $ref } of fields) {
			if (children !== undefined) follow(children);
			if ($ref === undefined || found.has($ref)) continue;
			found.set($ref, source[$ref].map(trimmedField));
			follow(found.get($ref));
		}
	};
	for (const endpoint of endpoints) for (const member of MEMBERS) follow(endpoint[member]);
	const old = Object.keys(before).filter((name) => found.has(name));
	return Object.fromEntries([...new Set([...old, ...found.keys()])].map((n) => [n, found.get(n)]));
}

function trimmed(endpoint) {
	const { per_minute, per_second, special, prose } = endpoint.rate_limit ?? {};
	return {
		id: endpoint.id,
		method: endpoint.method,
		path: endpoint.path,
		host: endpoint.host,
		doc: endpoint.doc,
		historic: endpoint.historic,
		rate_limit: endpoint.rate_limit && { per_minute, per_second, special, prose },
		tokens: endpoint.tokens,
		scopes: endpoint.scopes,
		content_type: endpoint.content_type,
		...Object.fromEntries(
			MEMBERS.map((member) => [member, (endpoint[member] ?? []).map(trimmedField)]),
		),
		body: (endpoint.body ?? []).map((field) =>
			trimmedField(openField(field, endpoint.request_example)),
		),
		response_binary: endpoint.response_binary,
		response_root: endpoint.response_root,
		response_example: firstElements(endpoint.response_example),
		errors: endpoint.errors
			.filter(({ sub_of }) => sub_of === undefined)
			.map(({ http, code, msg }) => ({ http, code, msg })),
	};
}

/** An object of which the page shows more members than it lists, such as a whole card, takes any. */
function openField({ children, ...field }, example) {
	const shown = Object.keys(Object(Object(example)[field.name]));
	const isListed = (name) => children?.some((child) => child.name === name) !== false;
	return field.type === 'object' && !shown.every(isListed) ? field : { ...field, children };
}

const KEPT = [
	...['name', 'type', 'items', 'of', 'required', 'default', 'enum', 'enum_open'],
	...['min', 'max', 'minLength', 'maxLength', 'minItems', 'maxItems', 'maxBytes'],
	...['children', '$ref'],
];

function trimmedField(field) {
	const kept = {};
	for (const name of KEPT) {
		if (field[name] === undefined || field[name] === false) continue;
		kept[name] = name === 'children' ? field.children.map(trimmedField) : field[name];
	}
	if (field.default === false) kept.default = false;
	return kept;
}

/** One element of a list says what the others would. */
function firstElements(value) {
	if (Array.isArray(value)) return value.slice(0, 1).map(firstElements);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, firstElements(member)]),
	);
}
