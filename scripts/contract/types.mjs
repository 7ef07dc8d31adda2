// TypeScript types of requests and answers, as source text.
import { membersOf, unique } from './answer.mjs';
import { bodyOf } from './facts.mjs';

/** Objects below this level, and types with more members than this, are told to be objects only. */
const DEEPEST = 4;
const WIDEST = 40;

/** The type of what a request is made of. */
export function takesOf(endpoint) {
	const form = bodyOf(endpoint) === 'form';
	return literal([
		group(
			'path',
			endpoint.path_params.map((field) => ({ ...field, type: 'string', required: true })),
		),
		group('query', endpoint.query.map(unasked)),
		group('body', endpoint.body.map(unasked), form),
	]);
}

/** How large a page is, the reading of pages says, also where Feishu wants to be told. */
function unasked(field) {
	return field.name === 'page_size' ? { ...field, required: false } : field;
}

function group(name, fields, form = false) {
	if (fields.length === 0) return undefined;
	const members = unique(fields).map((field) =>
		member(field, sentType(field, form), field.required),
	);
	return member(
		{ name },
		literal(members),
		fields.some(({ required }) => required),
	);
}

function sentType({ type, items }, form) {
	if (type === 'array') return `readonly ${SENT[items] ?? 'unknown'}[]`;
	if (type === 'file' && !form) return 'unknown';
	return SENT[type] ?? 'unknown';
}

const SENT = {
	string: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	object: 'object',
	file: 'FilePart',
};

/** The type of what an answer holds. */
export function answerType(members, types) {
	return members.length === 0 ? 'IDataObject' : objectType(members, types, 1);
}

function objectType(members, types, depth) {
	return literal(
		unique(members).map((field) => member(field, answeredType(field, types, depth), false)),
	);
}

function answeredType(field, types, depth) {
	const { type, items } = field;
	if (type === 'array') {
		const element =
			items === 'object' ? nested(field, types, depth) : (PLAIN[items] ?? 'GenericValue');
		return element.startsWith('{') ? `Array<${element}>` : `${element}[]`;
	}
	if (type === 'object') return nested(field, types, depth);
	return PLAIN[type] ?? 'GenericValue';
}

function nested(field, types, depth) {
	const members = membersOf(field, types);
	const whole =
		members !== undefined && depth < DEEPEST && !(field.$ref && members.length > WIDEST);
	return whole ? objectType(members, types, depth + 1) : 'IDataObject';
}

const PLAIN = {
	string: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	map: 'IDataObject',
};

function literal(members) {
	const given = members.filter((text) => text !== undefined);
	return given.length === 0 ? 'Record<never, never>' : `{ ${given.join(' ')} }`;
}

function member({ name }, type, required) {
	const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
	return `${key}${required ? '' : '?'}: ${type};`;
}
