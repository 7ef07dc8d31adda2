import type { ContractEndpoint, ContractField } from './contract';
import { membersOf } from './contract';

/** One field Feishu would find wrong. */
export interface Violation {
	readonly field: string;
	readonly description: string;
	readonly value: string;
}

/** A request as the sandbox received it. */
export interface Received {
	readonly query: Readonly<Record<string, string | readonly string[]>>;
	readonly body: unknown;
}

/** Checks a request against the documentation: required fields, types, limits, values and unknown names. */
export function violations(endpoint: ContractEndpoint, { query, body }: Received): Violation[] {
	const found: Violation[] = [];
	const add = (field: string, description: string, value: unknown) =>
		found.push({ field, description, value: shown(value) });
	checkMembers(endpoint.query, readQuery(endpoint.query, query), 'query', endpoint, add);
	if (endpoint.body.length > 0) {
		if (typeof body !== 'object' || body === null) {
			if (endpoint.body.some(({ required }) => required)) add('body', 'is required', body);
		} else {
			checkMembers(endpoint.body, { ...body }, '', endpoint, add);
		}
	}
	return found;
}

type Add = (field: string, description: string, value: unknown) => void;

function checkMembers(
	fields: readonly ContractField[],
	values: Readonly<Record<string, unknown>>,
	at: string,
	endpoint: ContractEndpoint,
	add: Add,
): void {
	for (const name of Object.keys(values)) {
		if (!fields.some((field) => field.name === name))
			add(path(at, name), 'is unknown', values[name]);
	}
	for (const field of fields) {
		const value = values[field.name];
		const here = path(at, field.name);
		if (value === undefined || value === null) {
			if (field.required) add(here, 'is required', value);
			continue;
		}
		checkValue(field, value, here, endpoint, add);
	}
}

function checkValue(
	field: ContractField,
	value: unknown,
	at: string,
	endpoint: ContractEndpoint,
	add: Add,
): void {
	if (!hasType(field.type, value)) {
		add(at, `must be of type ${field.type}`, value);
		return;
	}
	if (
		field.enum !== undefined &&
		field.enum_open !== true &&
		!field.enum.some((one) => one === value)
	) {
		add(at, `must be one of ${field.enum.join(', ')}`, value);
	}
	if (typeof value === 'number') checkRange(value, field.min, field.max, at, add);
	if (typeof value === 'string') {
		checkRange([...value].length, field.minLength, field.maxLength, `${at} (length)`, add);
		if (field.maxBytes !== undefined) {
			checkRange(Buffer.byteLength(value), undefined, field.maxBytes, `${at} (bytes)`, add);
		}
	}
	const members = membersOf(field, endpoint.types);
	if (Array.isArray(value)) {
		checkRange(value.length, field.minItems, field.maxItems, `${at} (items)`, add);
		const items: unknown[] = value;
		items.forEach((item, index) =>
			checkItem(field, members, item, `${at}[${index}]`, endpoint, add),
		);
	} else if (members !== undefined && typeof value === 'object' && field.type === 'object') {
		checkMembers(members, { ...value }, at, endpoint, add);
	}
}

function checkItem(
	field: ContractField,
	members: readonly ContractField[] | undefined,
	item: unknown,
	at: string,
	endpoint: ContractEndpoint,
	add: Add,
): void {
	if (field.items !== undefined && !hasType(field.items, item)) {
		add(at, `must be of type ${field.items}`, item);
	} else if (
		members !== undefined &&
		typeof item === 'object' &&
		item !== null &&
		!Array.isArray(item)
	) {
		checkMembers(members, { ...item }, at, endpoint, add);
	}
}

function checkRange(
	size: number,
	smallest: number | undefined,
	largest: number | undefined,
	at: string,
	add: Add,
): void {
	if (smallest !== undefined && size < smallest) add(at, `must be at least ${smallest}`, size);
	if (largest !== undefined && size > largest) add(at, `must be at most ${largest}`, size);
}

function hasType(type: string, value: unknown): boolean {
	switch (type) {
		case 'string':
			return typeof value === 'string';
		case 'integer':
			return typeof value === 'number' && Number.isInteger(value);
		case 'number':
			return typeof value === 'number';
		case 'boolean':
			return typeof value === 'boolean';
		case 'array':
			return Array.isArray(value);
		case 'object':
		case 'map':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		default:
			return true;
	}
}

/** Query values arrive as text; they are read as what the documentation says they are. */
function readQuery(
	fields: readonly ContractField[],
	query: Received['query'],
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => {
			const field = fields.find((one) => one.name === name);
			return [name, field === undefined ? value : readText(field.type, value)];
		}),
	);
}

function readText(type: string, value: string | readonly string[]): unknown {
	if (type === 'array') return Array.isArray(value) ? value : [value];
	if (typeof value !== 'string') return value;
	if ((type === 'integer' || type === 'number') && /^-?\d+$/.test(value)) return Number(value);
	if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
	return value;
}

function path(at: string, name: string): string {
	return at === '' ? name : `${at}.${name}`;
}

function shown(value: unknown): string {
	return (JSON.stringify(value) ?? '').slice(0, 100);
}
