import type { ContractEndpoint, ContractField } from '../contract';
import { membersOf } from '../contract';
import { hasType } from './types';

/** Notes what is wrong with a field. */
export type Add = (field: string, description: string, value: unknown) => void;

/** Checks members against their documented fields: required ones, unknown ones, and each value. */
export function checkMembers(
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
	// The values that the documentation lists for an array are those of its elements.
	for (const one of Array.isArray(value) ? value : [value]) checkListed(field, one, at, add);
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

function checkListed(
	{ enum: listed, enum_open: isOpen }: ContractField,
	value: unknown,
	at: string,
	add: Add,
): void {
	if (listed === undefined || isOpen === true || listed.some((one) => one === value)) return;
	add(at, `must be one of ${listed.join(', ')}`, value);
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

function path(at: string, name: string): string {
	return at === '' ? name : `${at}.${name}`;
}
