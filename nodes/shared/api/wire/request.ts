import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import type { CallValues, Endpoint } from '../../endpoints';
import { methodAndPath } from '../../endpoints';
import { checkedPath, checkedSegment, isDeep, Refusal } from '../../values';
import { webOrigin } from '../address';
import { encodedForm, notedForm } from './form';

/** One request as it goes over the wire, without the token. */
export interface WireRequest {
	readonly method: IHttpRequestMethods;
	readonly url: string;
	readonly query: IDataObject;
	readonly headers: Readonly<Record<string, string>>;
	/** The JSON body; for a form what it holds, with its files by name and size. */
	readonly body?: IDataObject | IDataObject[];
	/** The fields of a form, files included. */
	readonly form?: object;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const FORM_TYPE = 'multipart/form-data';

/**
 * Builds the request of a call: path parameters encoded, unset values left out.
 * @throws Refusal when a path parameter is missing or would lead to another address, or the body is nested too deeply
 */
export function wireRequest(
	origin: string,
	endpoint: Pick<Endpoint, 'route' | 'body' | 'host'>,
	values: CallValues,
): WireRequest {
	const { method, path } = methodAndPath(endpoint.route);
	const target = {
		method,
		url: `${endpoint.host === 'www' ? webOrigin(origin) : origin}${checkedPath(filledPath(path, values.path ?? {}))}`,
		query: withoutUnset(values.query ?? {}),
	};
	const { body } = values;
	if (isDeep(body)) {
		throw new Refusal(
			'A value of the call is nested too deeply, or holds itself',
			'Give values that can be written as JSON.',
		);
	}
	if (body === undefined) return { ...target, headers: { ...values.headers } };
	if (endpoint.body === 'form') {
		// The type names the boundary of the form as it is written, and is new for each try.
		return { ...target, headers: { ...values.headers }, body: notedForm(body), form: body };
	}
	const headers = { 'Content-Type': JSON_TYPE, ...values.headers };
	return { ...target, headers, body: Array.isArray(body) ? body : withoutUnset(body) };
}

/** A request as it is kept and shown, without the bytes of its files. */
export function noted({ form, ...request }: WireRequest): WireRequest {
	if (form === undefined) return request;
	return { ...request, headers: { 'Content-Type': FORM_TYPE, ...request.headers } };
}

/** The same without what it carries. */
export function bodiless({ method, url, query, headers }: WireRequest): WireRequest {
	return { method, url, query, headers };
}

/** How a request is made. */
export interface Manner {
	/** Milliseconds without a byte after which n8n's helper gives up. */
	readonly timeout: number;
	/** The answer may be a file. */
	readonly asStream: boolean;
}

/**
 * The request in the form of n8n's helper. Statuses are judged by us, so none of them throws; and a
 * redirect is never followed, since the helper would carry token and body to the other host.
 */
export function requestOptions(
	{ method, url, query, headers, body, form }: WireRequest,
	{ timeout, asStream }: Manner,
): IHttpRequestOptions {
	return {
		method,
		url,
		qs: query,
		...sentBody({ headers, body, form }),
		...(asStream ? { encoding: 'stream' } : {}),
		arrayFormat: 'repeat',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
	};
}

/** JSON goes as text: n8n's client would copy an object member by member, and drop some names on the way. */
function sentBody({
	headers,
	body,
	form,
}: Pick<WireRequest, 'headers' | 'body' | 'form'>): Pick<IHttpRequestOptions, 'headers' | 'body'> {
	if (form !== undefined) {
		const { type, bytes } = encodedForm(form);
		const others = Object.entries(headers).filter(([name]) => !/^content-type$/i.test(name));
		return { headers: { ...Object.fromEntries(others), 'Content-Type': type }, body: bytes };
	}
	return body === undefined
		? { headers: { ...headers } }
		: { headers: { ...headers }, body: JSON.stringify(body) };
}

function filledPath(path: string, parameters: Readonly<Record<string, string>>): string {
	return path.replace(/:(\w+)/g, (_, name: string) => checkedSegment(name, parameters[name] ?? ''));
}

function withoutUnset(values: object): IDataObject {
	// Made of entries, so that a member called __proto__ is one like all others.
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, isPlain(value) ? withoutUnset(value) : value]],
		),
	);
}

function isPlain(value: unknown): value is object {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}
