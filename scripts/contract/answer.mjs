// What an endpoint answers with: the documented members of `data`, and the documented example.

/** Members of an object, or of a list's elements; undefined when they are not documented. */
export function membersOf({ children, $ref }, types) {
	const members = children ?? types[$ref];
	return members === undefined || members.length === 0 ? undefined : members;
}

/**
 * What the node gets of an answer: its `data`, or all of it but `code` and `msg` where there is no
 * `data`.
 * @returns `members` (empty when the page documents none) and `example` (undefined when it shows none)
 */
export function answerOf(endpoint, types) {
	const { response, response_root: root, response_example: whole } = endpoint;
	const data = root === 'data' ? { children: response } : response.find(isData);
	const members = data === undefined ? response.filter(beyondCode) : (membersOf(data, types) ?? []);
	const example = isObject(whole?.data) || data !== undefined ? whole?.data : withoutCode(whole);
	return {
		members: corrected(unique(members), isObject(example) ? example : {}),
		example: isObject(example) ? example : undefined,
	};
}

function isData({ name }) {
	return name === 'data';
}

function beyondCode({ name }) {
	return !['code', 'msg'].includes(name);
}

function withoutCode(whole) {
	if (!isObject(whole)) return undefined;
	return Object.fromEntries(Object.entries(whole).filter(([name]) => beyondCode({ name })));
}

/** Some tables name a member twice. */
export function unique(fields) {
	return fields.filter(({ name }, at) => fields.findIndex((one) => one.name === name) === at);
}

/** Some tables call a list an object; the example shows which it is. */
function corrected(members, example) {
	return members.map((field) =>
		field.type === 'object' && Array.isArray(example[field.name])
			? { ...field, type: 'array', items: 'object' }
			: field,
	);
}

export function isObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
