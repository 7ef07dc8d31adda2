// A documented answer, short, in English, and true to the documented members.
import { isObject, membersOf, unique } from './answer.mjs';
import { plain, plausible } from './words.mjs';

/** Characters of a sample as JSON; what stands deepest goes first. */
const LARGEST = 3000;

/** A file as the node hands it on. */
export const FILE = {
	name: 'report.pdf',
	type: 'application/pdf',
	size: 1024,
	binary: { data: '', mimeType: 'application/pdf', fileName: 'report.pdf' },
};

/**
 * @param members of the answer
 * @param example the documented one, if any
 */
export function sampleOf({ members, example }, types) {
	const shown = example === undefined ? {} : cleanObject(example, members, types);
	const sample = Object.keys(shown).length > 0 ? shown : built(members, types, 1);
	for (let depth = 8; depth > 2; depth -= 1) {
		const short = upTo(sample, depth);
		if (JSON.stringify(short).length <= LARGEST) return short;
	}
	return upTo(sample, 2);
}

function cleanObject(value, members, types) {
	const entries = unique(members).map((field) => [
		field.name,
		value[field.name] === undefined ? undefined : cleaned(value[field.name], field, types),
	]);
	return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

/** A value as the field's type has it; undefined when it cannot be one. */
function cleaned(value, field, types) {
	if (value === null) return undefined;
	switch (field.type) {
		case 'string':
			return typeof value === 'object' ? undefined : plain(field.name, String(value));
		case 'integer':
		case 'number':
			return numeric(value);
		case 'boolean':
			return value === true || value === 'true';
		case 'array':
			return Array.isArray(value) ? cleanList(value, field, types) : undefined;
		case 'object': {
			if (!isObject(value)) return undefined;
			const members = membersOf(field, types);
			return members === undefined ? free(field.name, value) : cleanObject(value, members, types);
		}
		case 'map':
			return isObject(value) ? free(field.name, value) : undefined;
		default:
			return free(field.name, value);
	}
}

function cleanList(list, field, types) {
	const element = { ...field, type: field.items ?? 'any', items: undefined };
	return list
		.slice(0, 1)
		.map((value) => cleaned(value, element, types))
		.filter((value) => value !== undefined);
}

function numeric(value) {
	const number = Number(value);
	return value !== '' && Number.isSafeInteger(Math.trunc(number)) ? number : undefined;
}

/** A value whose members are not documented. */
function free(name, value) {
	if (typeof value === 'string') return plain(name, value);
	if (Array.isArray(value)) return value.slice(0, 1).map((one) => free(name, one));
	if (!isObject(value)) return value ?? undefined;
	const entries = Object.entries(value).map(([key, one]) => [plain('name', key), free(key, one)]);
	return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

function built(members, types, depth) {
	const entries = unique(members).map((field) => [field.name, builtValue(field, types, depth)]);
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function builtValue(field, types, depth) {
	if (field.type === 'array') {
		const element = builtValue({ ...field, type: field.items ?? 'any' }, types, depth);
		return element === undefined ? [] : [element];
	}
	if (field.type !== 'object') return plausible(field);
	const members = membersOf(field, types);
	return members === undefined || depth >= 4 ? {} : built(members, types, depth + 1);
}

function upTo(value, depth) {
	if (Array.isArray(value)) return depth === 0 ? [] : value.map((one) => upTo(one, depth));
	if (!isObject(value)) return value;
	const kept = Object.entries(value).filter(([, one]) => depth > 1 || typeof one !== 'object');
	return Object.fromEntries(kept.map(([name, one]) => [name, upTo(one, depth - 1)]));
}
