import type { ContractEndpoint } from '../contract';
import { takesForm } from '../contract';
import type { Form } from '../form';
import type { Add } from './members';
import { checkMembers } from './members';
import { readTexts } from './types';

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
	readonly form?: Form;
}

/** Checks a request against the documentation: required fields, types, limits, values and unknown names. */
export function violations(endpoint: ContractEndpoint, received: Received): Violation[] {
	const found: Violation[] = [];
	const add: Add = (field, description, value) =>
		found.push({ field, description, value: shown(value) });
	const { query, form } = received;
	checkMembers(endpoint.query, readTexts(endpoint.query, query), 'query', endpoint, add);
	if (takesForm(endpoint)) {
		if (form === undefined) add('body', 'must be multipart/form-data', received.body);
		else checkForm(endpoint, form, add);
	} else if (form !== undefined) {
		add('body', 'must be JSON', 'multipart/form-data');
	} else {
		checkBody(endpoint, received.body, add);
	}
	return found;
}

function checkBody(endpoint: ContractEndpoint, body: unknown, add: Add): void {
	if (endpoint.body.length === 0) return;
	if (typeof body === 'object' && body !== null) {
		checkMembers(endpoint.body, { ...body }, '', endpoint, add);
	} else if (endpoint.body.some(({ required }) => required)) {
		add('body', 'is required', body);
	}
}

function checkForm(endpoint: ContractEndpoint, { fields, files }: Form, add: Add): void {
	// A size above the limit has a code of its own, so it is left to the service.
	const documented = endpoint.body.map((field) =>
		field.name === 'size' ? { ...field, max: undefined } : field,
	);
	const values = readTexts(documented, fields);
	for (const file of files) {
		if (file.field in values) add(file.field, 'must be given once', file.name);
		values[file.field] = file;
	}
	checkMembers(documented, values, '', endpoint, add);
}

function shown(value: unknown): string {
	const text = value instanceof Object && 'bytes' in value ? 'a file' : JSON.stringify(value);
	return (text ?? '').slice(0, 100);
}
