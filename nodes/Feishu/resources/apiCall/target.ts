import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, QueryValue } from '../../../shared/operation';
import { asText, isBlank, quoted, Refusal } from '../../../shared/operation';
import { documentedAt } from './catalogue';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where a request goes, as the user wrote it. */
export interface Target {
	/** Scheme, host and what stands before `/open-apis/`; undefined where only a path was given. */
	readonly base?: string;
	/** Decoded; the first one is `open-apis`. */
	readonly segments: readonly string[];
	readonly query: Readonly<Record<string, QueryValue>>;
}

/** A path is read as if it were one of this host, so that it cannot name another. */
const ANY_HOST = 'https://feishu.invalid';

/**
 * Reads the URL and fills in its path parameters.
 * @throws Refusal when it is no path of Feishu's API, or a parameter has no value
 */
export function readTarget(given: string, parameters: IDataObject = {}): Target {
	const isAddress = /^https?:\/\//i.test(given);
	const url = parsed(given, isAddress);
	const start = url?.pathname.indexOf('/open-apis/') ?? -1;
	if (url === undefined || start === -1 || (!isAddress && (start > 0 || url.origin !== ANY_HOST))) {
		throw new Refusal(
			`URL is ${quoted(given)}, which is no path of the Feishu API`,
			'Give URL as a path that starts with /open-apis/, or as the full address of one.',
		);
	}
	const names: string[] = [];
	const segments = url.pathname
		.slice(start + 1)
		.split('/')
		.map((segment) => {
			const [, name] = /^:(\w+)$/.exec(segment) ?? [];
			if (name === undefined) return decoded(segment);
			names.push(name);
			return parameterValue(name, parameters[name]);
		});
	const strange = Object.keys(parameters).find((name) => !names.includes(name));
	if (strange !== undefined) {
		throw new Refusal(
			`Path Parameters has ${quoted(strange)}, but URL has no :${strange}`,
			`Remove ${strange} from Path Parameters, or write :${strange} in URL.`,
		);
	}
	return {
		base: isAddress ? `${url.origin}${url.pathname.slice(0, start)}` : undefined,
		segments,
		query: queryOf(url.searchParams),
	};
}

/**
 * Refuses an address of another host: the token must not go there.
 * @param origin where the calls of the credential go
 */
export function checkHost({ base }: Target, origin: string): void {
	if (base === undefined || base === new URL(origin).href.replace(/\/+$/, '')) return;
	throw new Refusal(
		`URL leads to ${base}, but the credential belongs to ${origin}`,
		`Give URL as a path that starts with /open-apis/, or as an address that starts with ${origin}.`,
	);
}

/** The endpoint of a request, with its documented rate where it is documented, and its path parameters. */
export function endpointAt(
	method: Method,
	segments: readonly string[],
): { readonly endpoint: Endpoint; readonly path: CallValues['path'] } {
	const documented = documentedAt(method, segments);
	const template = documented?.path.slice(1).split('/') ?? segments.map(encodeURIComponent);
	return {
		endpoint: {
			route: `${method} /open-apis/${template.slice(1).join('/')}`,
			rate: documented?.rate ?? {},
			identities: ['tenant', 'user'],
			scopes: [],
			repeat: REPEAT[method],
			assumed: {},
		},
		path:
			documented === undefined
				? {}
				: Object.fromEntries(
						template.flatMap((part, index) =>
							part.startsWith(':') ? [[part.slice(1), segments[index]]] : [],
						),
					),
	};
}

/** What a method promises: nobody knows what an unknown POST or PATCH does the second time. */
const REPEAT: Readonly<Record<Method, Endpoint['repeat']>> = {
	GET: 'read',
	PUT: 'same',
	DELETE: 'same',
	POST: 'once',
	PATCH: 'once',
};

function parsed(given: string, isAddress: boolean): URL | undefined {
	try {
		return isAddress ? new URL(given) : new URL(given.replace(/^open-apis\//, '/$&'), ANY_HOST);
	} catch {
		return undefined;
	}
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

function parameterValue(name: string, given: unknown): string {
	if (!isBlank(given)) return asText(given, `${name} in Path Parameters`);
	throw new Refusal(
		`URL has the path parameter :${name}, which has no value`,
		`Write the value into URL instead of :${name}, or add ${name} to Path Parameters in Options.`,
	);
}

function queryOf(search: URLSearchParams): Record<string, QueryValue> {
	const names = [...new Set(search.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const values = search.getAll(name);
			return [name, values.length === 1 ? values[0] : values];
		}),
	);
}
