import type { IDataObject } from 'n8n-workflow';

import type { CallValues, Endpoint, QueryValue } from '../../../shared/endpoints';
import { documentedAt, methodAndPath, undocumented } from '../../../shared/endpoints';
import {
	asText,
	checkedSegment,
	fullyDecoded,
	isBlank,
	quoted,
	Refusal,
} from '../../../shared/values';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where a request goes, as the user wrote it. */
export interface Target {
	/** Scheme, host and what comes before `/open-apis/`; undefined where only a path was given. */
	readonly base?: string;
	/** Decoded; the first one is `open-apis`. */
	readonly segments: readonly string[];
	readonly query: Readonly<Record<string, QueryValue>>;
}

/** A path is read as if it were one of this host, so that it cannot name another. */
const ANY_HOST = 'https://feishu.invalid';

/**
 * Reads the URL and fills in its path parameters.
 * @throws Refusal when it is not a path of Feishu's API, leads out of it, or a parameter has no value
 */
export function readTarget(given: string, parameters: IDataObject = {}): Target {
	const isAddress = /^https?:\/\//i.test(given);
	const url = parsed(given, isAddress);
	const start = url?.pathname.indexOf('/open-apis/') ?? -1;
	if (url === undefined || start === -1 || (!isAddress && (start > 0 || url.origin !== ANY_HOST))) {
		throw new Refusal(
			`URL is ${quoted(given)}, which is not a path of the Feishu API`,
			'Give URL as a path that starts with /open-apis/, or as the full address of one.',
		);
	}
	refuseDots(given);
	const names = new Set<string>();
	const segments = url.pathname
		.slice(start + 1)
		.split('/')
		.map((segment) => {
			const [, name] = /^:(\w+)$/.exec(segment) ?? [];
			if (name === undefined) return checked('A part of URL', decoded(segment));
			names.add(name);
			return checked(`${name} in Path Parameters`, parameterValue(name, parameters));
		});
	const unused = Object.keys(parameters).find((name) => !names.has(name));
	if (unused !== undefined) {
		throw new Refusal(
			`Path Parameters has ${quoted(unused)}, but URL has no :${unused}`,
			`Remove ${unused} from Path Parameters, or write :${unused} in URL.`,
		);
	}
	return {
		base: isAddress ? `${url.origin}${url.pathname.slice(0, start)}` : undefined,
		segments,
		query: queryOf(url.searchParams),
	};
}

/**
 * The parser of addresses would follow `..` by itself, and so hide where the path leads; tabs and
 * line breaks it leaves out.
 */
function refuseDots(given: string): void {
	if (/\p{Cc}/u.test(given.trim())) {
		throw new Refusal(
			`URL is ${quoted(given)}, which holds a tab, a line break or another control character`,
			'Write URL in one line.',
		);
	}
	const [path] = given.split(/[?#]/);
	const leads = fullyDecoded(path.replace(/^https?:\/\//i, ''))
		.split(/[/\\]/)
		.some((part) => part === '.' || part === '..');
	if (!leads) return;
	throw new Refusal(
		`URL is ${quoted(given)}, which would lead to another address`,
		'Write the whole path into URL, without . and .. in it.',
	);
}

function checked(name: string, segment: string): string {
	checkedSegment(name, segment);
	return segment;
}

/** Answers with tokens, which must not show in an output. */
const TOKEN_PATHS: ReadonlySet<string> = new Set(['auth', 'authen', 'mina', 'passport']);

/**
 * Refuses the endpoints that answer with tokens, however their path is written.
 * @throws Refusal
 */
export function refuseTokens(path: string): void {
	if (!leadsToTokens(fullyDecoded(path))) return;
	throw new Refusal(
		`URL leads to ${path}, which answers with a token`,
		'Choose another endpoint: the credential gets and renews the tokens itself.',
	);
}

/**
 * Whether the first part behind `open-apis` is one of those, however a server reads the path: empty
 * parts left out, backslashes taken for slashes, parameters of a part (behind `;`) and blanks dropped.
 */
function leadsToTokens(path: string): boolean {
	const parts = path
		.split(/[/\\]/)
		.map((part) => part.split(/[;?#]/)[0].trim())
		.filter((part) => part !== '');
	return parts.some((part, index) => parts[index - 1] === 'open-apis' && TOKEN_PATHS.has(part));
}

/**
 * Refuses an address of another host: the token must not go there.
 * @param origin where the calls of the credential go
 */
export function checkHost({ base }: Target, origin: string): void {
	if (base === undefined || base === origin) return;
	throw new Refusal(
		`URL leads to ${base}, but the calls of the credential go to ${origin}`,
		`Give URL as a path that starts with /open-apis/, or as an address that starts with ${origin}.`,
	);
}

/** The endpoint of a request, as it is documented or as its method promises, and its path parameters. */
export function endpointAt(
	method: Method,
	segments: readonly string[],
): { readonly endpoint: Endpoint; readonly path: CallValues['path'] } {
	const known = documentedAt(method, segments);
	if (known === undefined) {
		return { endpoint: undocumented(method, segments.map(encodeURIComponent)), path: {} };
	}
	const template = methodAndPath(known.route).path.slice(1).split('/');
	return {
		endpoint: known,
		path: Object.fromEntries(
			template.flatMap((part, index) =>
				part.startsWith(':') ? [[part.slice(1), segments[index]]] : [],
			),
		),
	};
}

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

function parameterValue(name: string, parameters: IDataObject): string {
	const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
	if (typeof given === 'number' && !Number.isFinite(given)) refuseParameter(name);
	if (!isBlank(given)) return asText(given, `${name} in Path Parameters`);
	return refuseParameter(name);
}

function refuseParameter(name: string): never {
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
