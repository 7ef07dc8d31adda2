import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { CallValues } from '../operation';
import { methodAndPath, Refusal } from '../operation';
import type { WireRequest } from './session';

/**
 * Builds the request of a call: path parameters encoded, unset values left out.
 * @throws Refusal when a path parameter is missing
 */
export function wireRequest(origin: string, route: string, values: CallValues): WireRequest {
	const { method, path } = methodAndPath(route);
	const body = bodyOf(values.body);
	return {
		method,
		url: `${origin}${filledPath(path, values.path ?? {})}`,
		query: withoutUnset(values.query ?? {}),
		headers: { ...(body === undefined ? {} : headersOf(body)), ...values.headers },
		...(body === undefined ? {} : { body }),
	};
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The type of a form names its boundary, so the helper that writes the form has to say it. */
function headersOf(body: WireRequest['body']): WireRequest['headers'] {
	return body instanceof FormData ? {} : { 'Content-Type': JSON_TYPE };
}

/** A request as it is kept and shown: files of a form by name and size, not by content. */
export function noted(request: WireRequest): WireRequest {
	const { body } = request;
	if (!(body instanceof FormData)) return request;
	const parts = [...body.entries()].map(([name, part]) => [
		name,
		typeof part === 'string' ? part : `${part.name} (${part.size} bytes)`,
	]);
	return {
		...request,
		headers: { 'Content-Type': 'multipart/form-data' },
		body: Object.fromEntries(parts),
	};
}

function filledPath(path: string, parameters: Readonly<Record<string, string>>): string {
	return path.replace(/:(\w+)/g, (_, name: string) => {
		const value = parameters[name] ?? '';
		if (value !== '') return encodeURIComponent(value);
		throw new Refusal(`The path parameter ${name} is empty`, `Fill in ${name}.`);
	});
}

function bodyOf(body: object | undefined): IHttpRequestOptions['body'] | undefined {
	if (body === undefined) return undefined;
	if (Array.isArray(body) || body instanceof FormData) return body;
	return withoutUnset(body);
}

function withoutUnset(values: object): IDataObject {
	const set: IDataObject = {};
	for (const [name, value] of Object.entries(values)) {
		if (value !== undefined) set[name] = isPlain(value) ? withoutUnset(value) : value;
	}
	return set;
}

function isPlain(value: unknown): value is object {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}
