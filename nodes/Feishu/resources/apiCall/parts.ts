import type { IDataObject } from 'n8n-workflow';
import type { QueryValue } from '../../../shared/endpoints';
import { isBlank, isObject, quoted, Refusal } from '../../../shared/values';

/**
 * Query parameters as Feishu takes them: lists repeat the key, objects become JSON text, blank
 * members (null) are left out.
 * @throws Refusal for a list within a list
 */
export function readQuery(given: IDataObject = {}): Record<string, QueryValue> {
	return Object.fromEntries(
		Object.entries(given).flatMap(([name, value]) =>
			value === null || value === undefined ? [] : [[name, queryValue(name, value)]],
		),
	);
}

function queryValue(name: string, value: unknown): QueryValue {
	if (Array.isArray(value)) {
		const elements: unknown[] = value;
		return elements
			.filter((element) => !isBlank(element))
			.map((element) => plainText(name, element));
	}
	return typeof value === 'boolean' || typeof value === 'number' ? value : plainText(name, value);
}

function plainText(name: string, value: unknown): string {
	if (!Array.isArray(value)) return isObject(value) ? JSON.stringify(value) : String(value);
	throw new Refusal(
		`Query Parameters has a list within the list ${quoted(name)}, which an address cannot hold`,
		`Give ${name} in Query Parameters as one list of plain values, or as JSON text.`,
	);
}

/** Headers that say where the request goes and who sends it. */
const RESERVED = ['authorization', 'connection', 'content-length', 'host', 'transfer-encoding'];

/**
 * Checks headers.
 * @throws Refusal for Authorization and others the user cannot set
 */
export function readHeaders(given: IDataObject = {}): Record<string, string> {
	const headers: Array<[name: string, value: string]> = [];
	for (const [name, value] of Object.entries(given)) {
		if (RESERVED.includes(name.trim().toLowerCase())) {
			throw new Refusal(
				`Headers has ${quoted(name)}, which cannot be replaced`,
				`Remove ${quoted(name)} from Headers: the credential and the node set it.`,
			);
		}
		if (value === null || value === undefined) continue;
		const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
		if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t\x20-\x7e\xa0-\xff]*$/.test(text)) {
			throw new Refusal(
				`Headers has ${quoted(name)} with ${quoted(value)}, which is not a valid header`,
				'Give Headers as a JSON object such as {"X-Trace": "42"}, without line breaks.',
			);
		}
		headers.push([name, text]);
	}
	return Object.fromEntries(headers);
}
