import type { Pack } from './translate';
import { translate, translated } from './translate';

/** What the pack uses of the browser. */
export interface Page {
	fetch: (input: string | URL | { url: string }, init?: object) => Promise<Response>;
	readonly XMLHttpRequest: { readonly prototype: HttpRequest };
	readonly location: { readonly href: string };
}

interface HttpRequest {
	readonly readyState: number;
	readonly responseType: string;
	readonly responseText: string;
	readonly response: unknown;
	open(method: string, url: string | URL, ...rest: unknown[]): void;
}

/** The addresses at which the editor asks for forms. */
const ASKED = /\/(types\/(nodes|credentials)\.json|node-types(\/by-identifier)?)$/;
const DONE = 4;

/** Where a request has its answer. */
const NAMES = ['responseText', 'response'] as const;

/** Has the editor read our forms in Chinese: it asks by XMLHttpRequest, or by fetch. */
export function install(page: Page, pack: Pack): void {
	const isAsked = (url: string | URL) => {
		try {
			return ASKED.test(new URL(url, page.location.href).pathname);
		} catch {
			return false;
		}
	};
	wrapRequests(page.XMLHttpRequest.prototype, isAsked, pack);
	wrapFetch(page, isAsked, pack);
}

function wrapRequests(prototype: HttpRequest, isAsked: (url: string | URL) => boolean, pack: Pack) {
	const { open } = prototype;
	const read = (request: HttpRequest, name: (typeof NAMES)[number]) =>
		Reflect.get(prototype, name, request);
	prototype.open = function (this: HttpRequest, method, url, ...rest) {
		open.call(this, method, url, ...rest);
		for (const name of NAMES) Reflect.deleteProperty(this, name);
		if (!isAsked(url)) return;
		// Both are read several times, and the answer is megabytes long.
		let known: { text: unknown; shown: unknown } = { text: undefined, shown: undefined };
		const get = (name: (typeof NAMES)[number]) => (): unknown => {
			const text: unknown = read(this, name);
			if (this.readyState !== DONE) return text;
			if (known.text !== text) known = { text, shown: shown(text, pack) };
			return known.shown;
		};
		for (const name of NAMES) {
			Object.defineProperty(this, name, { configurable: true, get: get(name) });
		}
	};
}

function shown(answer: unknown, pack: Pack): unknown {
	if (typeof answer === 'string') return translated(answer, pack);
	translate(answer, pack);
	return answer;
}

function wrapFetch(page: Page, isAsked: (url: string | URL) => boolean, pack: Pack) {
	const { fetch } = page;
	page.fetch = async (input, init) => {
		const response = await fetch.call(page, input, init);
		const url = typeof input === 'string' || input instanceof URL ? input : input.url;
		if (!response.ok || !isAsked(url)) return response;
		const { status, statusText } = response;
		const headers = new Headers(response.headers);
		// They are about the bytes as they were.
		for (const name of ['content-length', 'content-encoding']) headers.delete(name);
		const text = translated(await response.text(), pack);
		return new Response(text, { status, statusText, headers });
	};
}
